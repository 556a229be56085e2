import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

const note = z.string().trim().max(1000, 'too-long').default('')

/** How somebody shows that a published photo is gone. A screenshot is a file in the field below. */
export const proofs = ['url-checked', 'screenshot', 'note'] as const

export const takeDownSchema = z
  .object({ proof: z.enum(proofs, 'required'), note })
  .refine(given => given.proof !== 'note' || given.note !== '', { path: ['note'], message: 'required' })

/** The field a screenshot is in. */
export const SCREENSHOT_FIELD = 'file'

/** Where a photo that was handed out has been used. */
export const useOfPhotoSchema = z.object({
  url: z
    .union([z.url({ protocol: /^https?$/, error: 'not-an-address' }).max(500, 'too-long'), z.literal('')])
    .default(''),
  place: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  day: z.string('not-a-date').refine(isDay, 'not-a-date'),
})
