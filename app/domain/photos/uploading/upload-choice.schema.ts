import { z } from 'zod'
import { purposes } from '#app/domain/consents/scope.rules.ts'

/** The field photos come in; it stands behind the others, which have to be known first. */
export const PHOTO_FIELD = 'photos'
/** How many photos are taken from one form. */
export const MAX_PHOTOS_AT_ONCE = 20

/** What holds for every photo of one upload. */
export const uploadChoiceSchema = z.object({
  purpose: z.enum(purposes),
  /** Empty for none. */
  occasionId: z.union([z.uuid(), z.literal('').transform(() => null)]),
})
