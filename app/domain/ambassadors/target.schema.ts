import { z } from 'zod'
import { highestTarget, lowestTarget } from './target.rules.ts'

/** Posts a month a person sets for themselves. */
export const targetSchema = z.object({
  postsPerMonth: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(lowestTarget, 'out-of-range')
    .max(highestTarget, 'out-of-range'),
})
