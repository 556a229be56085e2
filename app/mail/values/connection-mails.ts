import type { ConnectionMails } from '#app/domain/outbox/templates/connection-mails.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const connectionMails: ValuesOf<ConnectionMails> = {
  'connection-ends': ({ endsAt }, frame) => ({
    endsOn: words(formatDate(endsAt, frame.locale)),
    link: sharedLink(frame, '/zahlen/verbindung'),
  }),
}
