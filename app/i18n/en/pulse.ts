/** The half-yearly pulse. */
export const pulse = {}
