import type { PulseMails } from '#app/domain/outbox/templates/pulse-mails.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const pulseMails: ValuesOf<PulseMails> = {
  'pulse-opened': ({ closesOn }, frame) => ({
    closesOn: words(formatDay(closesOn, frame.locale)),
    link: sharedLink(frame, '/umfrage'),
  }),
}
