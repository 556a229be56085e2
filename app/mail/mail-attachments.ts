import { writeCalendar } from '#app/domain/events/events.server.ts'
import type { MailParams } from '#app/domain/outbox/mail-template.rules.ts'
import type { EventSnapshot } from '#app/domain/outbox/templates/event-mails.rules.ts'
import type { MailFrame } from './mail-value.ts'

/** A file that goes with a mail; made from the mail's row like its text, so it is the same every time. */
export type MailAttachment = { filename: string; contentType: string; content: string }

type AttachmentsOf = {
  [Template in keyof MailParams]?: (params: MailParams[Template], frame: MailFrame) => MailAttachment[]
}

const attachmentsOf: AttachmentsOf = {
  'event-signed-up': calendarFile,
  'event-moved-up': calendarFile,
  'event-reminder': calendarFile,
  // Whoever waits has nothing in the calendar that would have to be corrected.
  'event-changed': (params, frame) => (params.going ? calendarFile(params, frame) : []),
  'event-cancelled': (params, frame) => (params.going ? calendarFile(params, frame, true) : []),
}

/** The files that go with one mail; most have none. */
export function mailAttachments<Template extends keyof MailParams>(
  template: Template,
  params: MailParams[Template],
  frame: MailFrame,
): MailAttachment[] {
  return attachmentsOf[template]?.(params, frame) ?? []
}

function calendarFile(
  event: EventSnapshot,
  { origin, town }: MailFrame,
  cancelled = false,
): MailAttachment[] {
  const content = writeCalendar([{ ...event, cancelled }], { origin, name: `Stadtstimmen ${town}` })
  return [{ filename: 'termin.ics', contentType: 'text/calendar; method=PUBLISH; charset=utf-8', content }]
}
