import { z } from 'zod'
import { wholeNumber } from '../whole-number.schema.ts'

const count = wholeNumber(100_000_000)
  .optional()
  .transform(value => value ?? null)

/** Figures read off one's own post. A field left empty is unknown; 0 is 0. */
export const figuresSchema = z.object({
  impressions: count,
  membersReached: count,
  reactions: count,
  comments: count,
  reposts: count,
  saves: count,
  sends: count,
  measuredOn: z.iso.date('not-a-date').optional(),
})
