import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { AccountMails } from '#app/domain/outbox/templates/account-mails.rules.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { type MailFrame, personalLink, sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const accountMails: ValuesOf<AccountMails> = {
  invitation: (params, frame) => ({ inviter: words(params.inviter), ...passwordLink(params, frame) }),
  'invitation-staff': ({ inviter }, frame) => ({
    inviter: words(inviter),
    link: sharedLink(frame, '/heute'),
  }),
  'password-reset': passwordLink,
}

function passwordLink({ linkId, expires }: { linkId: string; expires: string }, frame: MailFrame) {
  return {
    link: personalLink(frame, `/passwort/${linkToken(frame.secret, linkId)}`),
    expires: words(formatDateTime(expires, frame.locale)),
  }
}
