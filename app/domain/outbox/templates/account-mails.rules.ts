/** Mails about the way in: the invitation, a forgotten password. */
export type AccountMails = {
  invitation: { linkId: string; inviter: string; expires: string }
  /** To somebody who can sign in already: they accept where they work. */
  'invitation-staff': { inviter: string }
  'password-reset': { linkId: string; expires: string }
}
