import { z } from 'zod'
import { channels } from '#app/domain/consents/scope.rules.ts'

/** The sizes photos are made in: three for the web, LinkedIn's own two. */
const photoSizes = ['small', 'medium', 'large', 'landscape', 'square'] as const
const photoFormats = ['jpeg', 'webp', 'avif'] as const

/** What somebody downloads a photo for. JPEG is what every programme opens. */
export const handOutSchema = z.object({
  channel: z.enum(channels, 'required'),
  size: z.enum(photoSizes, 'required'),
  format: z.enum(photoFormats, 'invalid').default('jpeg'),
})
export type HandOutInput = z.infer<typeof handOutSchema>
