import type { EventMails } from '#app/domain/outbox/templates/event-mails.rules.ts'
import type { ValuesOf } from '../mail-value.ts'

export const eventMails: ValuesOf<EventMails> = {}
