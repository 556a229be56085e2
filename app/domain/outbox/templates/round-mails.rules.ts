/** Mails to people who apply, who have no account yet. */
export type RoundMails = Record<never, never>
