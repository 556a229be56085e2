import type { DepartureMails } from '#app/domain/outbox/templates/departure-mails.rules.ts'
import type { ValuesOf } from '../mail-value.ts'

export const departureMails: ValuesOf<DepartureMails> = {}
