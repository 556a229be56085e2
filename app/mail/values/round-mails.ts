import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { RoundMails } from '#app/domain/outbox/templates/round-mails.rules.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { type MailFrame, paragraph, personalLink, sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const roundMails: ValuesOf<RoundMails> = {
  'application-confirm': ({ applicationId, round, expires }, frame) => ({
    round: words(round),
    link: ownApplication(frame, applicationId),
    expires: words(formatDateTime(expires, frame.locale)),
  }),
  'application-known': ({ applicationId, round }, frame) => ({
    round: words(round),
    link: ownApplication(frame, applicationId),
  }),
  'application-ambassador': ({ round }, frame) => ({
    round: words(round),
    link: sharedLink(frame, '/heute'),
  }),
  'application-accepted': ({ text, linkId, expires }, frame) => ({
    text: paragraph(text),
    link: personalLink(frame, `/passwort/${linkToken(frame.secret, linkId)}`),
    expires: words(formatDateTime(expires, frame.locale)),
  }),
  'application-accepted-staff': ({ text }, frame) => ({
    text: paragraph(text),
    link: sharedLink(frame, '/heute'),
  }),
  'application-waiting': answer,
  'application-declined': answer,
}

function answer({ text, applicationId }: { text: string; applicationId: string }, frame: MailFrame) {
  return { text: paragraph(text), link: ownApplication(frame, applicationId) }
}

function ownApplication(frame: MailFrame, applicationId: string) {
  return personalLink(frame, `/bewerbung/${linkToken(frame.secret, applicationId)}`)
}
