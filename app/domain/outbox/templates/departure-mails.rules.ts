/** Mails around leaving the programme. */
export type DepartureMails = Record<never, never>
