import { z } from 'zod'
import { type Channel, channels, type Purpose, purposes } from '../scope.rules.ts'

/** A purpose in a channel as one box of a form: 'public-relations:website'. */
export type ScopeKey = `${Purpose}:${Channel}`

const scopeKeys: ScopeKey[] = purposes.flatMap(purpose =>
  channels.map((channel): ScopeKey => `${purpose}:${channel}`),
)

/** What somebody ticks when they agree by link. */
export const giveSchema = z.object({
  scopes: z.array(z.enum(scopeKeys, 'invalid'), 'choose-one').min(1, 'choose-one'),
})
