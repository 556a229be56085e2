import { z } from 'zod'
import { figureChoices } from '../figures/figure-comparison.rules.ts'
import { figuresSchema } from '../figures/figures.schema.ts'
import { postSchema } from '../post.schema.ts'

/**
 * What its author can do with a post: add figures, say which of two that differ counts, say that another entry is the
 * same post or take that back, correct it, delete it.
 */
export const ownPostSchema = z.discriminatedUnion('intent', [
  figuresSchema.extend({ intent: z.literal('figures') }),
  z.object({ intent: z.literal('choose'), counts: z.enum(figureChoices) }),
  z.object({ intent: z.literal('join'), otherPostId: z.uuid('invalid') }),
  z.object({ intent: z.literal('separate') }),
  postSchema.extend({ intent: z.literal('correct') }),
  z.object({ intent: z.literal('delete') }),
])
