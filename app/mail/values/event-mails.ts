import type { Locale } from '#app/domain/kernel/context.ts'
import type { EventMails, EventSnapshot } from '#app/domain/outbox/templates/event-mails.rules.ts'
import { formatEventTime } from '#app/i18n/format.ts'
import { type MailFrame, sharedLink, type ValuesOf, words } from '../mail-value.ts'

// Where a meeting is for whoever waits: its link is for people who come.
const online: Record<Locale, string> = { de: 'Videotreffen', en: 'Video meeting' }

const event = ({ eventId, title, startsAt, endsAt, place, videoUrl }: EventSnapshot, frame: MailFrame) => ({
  title: words(title),
  when: words(formatEventTime({ startsAt, endsAt }, frame.locale)),
  where: words([place, videoUrl].filter(part => part !== null).join(', ') || online[frame.locale]),
  link: sharedLink(frame, `/termine/${eventId}`),
})

export const eventMails: ValuesOf<EventMails> = {
  'event-signed-up': event,
  'event-waiting': event,
  'event-moved-up': event,
  'event-changed': event,
  'event-cancelled': event,
  'event-reminder': event,
}
