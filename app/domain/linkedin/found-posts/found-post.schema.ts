import { z } from 'zod'
import { isPostId, POST_TYPES } from '#app/domain/posts/post-identity.rules.ts'

/** What to do with a post that an export has found: log it as it is, or stop offering it. `back` is where to go then. */
export const foundPostSchema = z.object({
  intent: z.enum(['log', 'dismiss']),
  type: z.enum(POST_TYPES),
  id: z.string().refine(isPostId),
  back: z.string().max(200).default('/zahlen'),
})
