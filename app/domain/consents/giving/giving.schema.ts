import { z } from 'zod'
import { channels, purposes } from '../scope.rules.ts'

/** A purpose in a channel as one box of a form: 'public-relations:website'. */
export const scopeKeys = purposes.flatMap(purpose =>
  channels.map(channel => `${purpose}:${channel}` as const),
)

/** What somebody ticks when they agree by link. */
export const giveSchema = z.object({
  scopes: z.array(z.enum(scopeKeys, 'invalid'), 'choose-one').min(1, 'choose-one'),
})

/** The buttons of the page: to agree, or not to. */
export const giveIntents = ['give', 'decline'] as const
