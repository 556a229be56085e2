import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

const note = z.string().trim().max(1000, 'too-long').default('')

/** The ways a take-down ends, each with what it needs. A screenshot is a file in the field below. */
export const takeDownSchema = z.discriminatedUnion(
  'proof',
  [
    z.object({ proof: z.literal('url-checked'), note }),
    z.object({
      proof: z.literal('note'),
      note: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
    }),
    z.object({ proof: z.literal('screenshot'), note }),
    z.object({ proof: z.literal('not-used'), note }),
  ],
  'required',
)

/** The field a screenshot is in. */
export const SCREENSHOT_FIELD = 'screenshot'

/** Where a photo that was handed out has been used. */
export const useSchema = z.object({
  url: z
    .union([z.url({ protocol: /^https?$/, error: 'not-a-url' }).max(500, 'too-long'), z.literal('')])
    .default(''),
  place: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  day: z.string('not-a-date').refine(isDay, 'not-a-date'),
})
