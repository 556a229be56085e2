/** Mails about the half-yearly pulse. */
export type PulseMails = Record<never, never>
