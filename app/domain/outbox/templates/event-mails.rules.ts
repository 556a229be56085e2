/** Mails about workshops and meetings. */
export type EventMails = Record<never, never>
