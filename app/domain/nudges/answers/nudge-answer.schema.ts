import { z } from 'zod'

/** What somebody may answer to a reminder, as the buttons behind its link send it. */
export const nudgeWishSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('thema'),
    slug: z.string().max(200),
    /** Said a second time, after the page has told that others hold the topic too. */
    despiteOthers: z.boolean().default(false),
  }),
  z.object({ intent: z.literal('pause') }),
  z.object({ intent: z.literal('hilfe') }),
])

export type NudgeWish = z.infer<typeof nudgeWishSchema>
