import type { RoundMails } from '#app/domain/outbox/templates/round-mails.rules.ts'
import type { ValuesOf } from '../mail-value.ts'

export const roundMails: ValuesOf<RoundMails> = {}
