import { z } from 'zod'
import { figuresSchema } from '../figures/figures.schema.ts'
import { postSchema } from '../post.schema.ts'

/** What its author can do with a post: add figures, correct it, delete it. */
export const ownPostSchema = z.discriminatedUnion('intent', [
  figuresSchema.extend({ intent: z.literal('figures') }),
  postSchema.extend({ intent: z.literal('correct') }),
  z.object({ intent: z.literal('delete') }),
])
