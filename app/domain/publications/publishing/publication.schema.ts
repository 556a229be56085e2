import { z } from 'zod'
import { channels } from '#app/domain/consents/scope.rules.ts'
import { isDay } from '#app/domain/kernel/calendar.ts'

const day = z.string('required').trim().refine(isDay, 'not-a-date')

// Where something can be looked at again: an address of the web, never a script.
const address = z
  .string()
  .trim()
  .max(2000, 'too-long')
  .refine(text => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), 'not-a-web-address')
  .default('')

/** A photo that was shown somewhere: under an address, or at a place in words such as "Stadtmagazin 3/2026, S. 4". */
export const publicationSchema = z
  .object({
    channel: z.enum(channels, 'required'),
    url: address,
    place: z.string().trim().max(200, 'too-long').default(''),
    publishedOn: day,
  })
  .refine(({ url, place }) => url !== '' || place !== '', { path: ['url'], error: 'url-or-place' })
export type PublicationInput = z.infer<typeof publicationSchema>

/** A publication that is over. */
export const endSchema = z.object({ publicationId: z.uuid('invalid'), endedOn: day })

/** What somebody does on the page of a photo's publications, by the button that was pressed. */
export const publicationWishSchema = z.discriminatedUnion('intent', [
  publicationSchema.safeExtend({ intent: z.literal('record') }),
  endSchema.extend({ intent: z.literal('end') }),
])
export type PublicationWish = z.infer<typeof publicationWishSchema>
