import type { PulseMails } from '#app/domain/outbox/templates/pulse-mails.rules.ts'
import type { ValuesOf } from '../mail-value.ts'

export const pulseMails: ValuesOf<PulseMails> = {}
