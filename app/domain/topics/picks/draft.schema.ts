import { z } from 'zod'

/** Characters LinkedIn allows in a post. */
export const linkedInLength = 3000

/** A draft as the form sends it. Browsers send line ends as two characters; LinkedIn counts one. */
export const draftSchema = z.object({
  draft: z
    .string()
    .default('')
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .refine(text => text.length <= linkedInLength, 'too-long'),
})
