import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { DepartureMails } from '#app/domain/outbox/templates/departure-mails.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { personalLink, sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const departureMails: ValuesOf<DepartureMails> = {
  farewell: (_params, frame) => ({ link: sharedLink(frame, '/datennutzung') }),
  'farewell-kept': ({ linkId, keptUntil }, frame) => ({
    link: personalLink(frame, `/meine-daten/${linkToken(frame.secret, linkId)}`),
    keptUntil: words(formatDate(keptUntil, frame.locale)),
  }),
}
