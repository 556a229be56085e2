/** Mails about the way in: the invitation, a forgotten password. */
export type AccountMails = {
  invitation: { linkId: string; inviter: string; expires: string }
  'password-reset': { linkId: string; expires: string }
}
