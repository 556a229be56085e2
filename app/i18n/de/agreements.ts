/** Versioned texts and acknowledging them. */
export const agreements = {}
