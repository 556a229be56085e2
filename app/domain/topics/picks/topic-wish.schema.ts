import { z } from 'zod'
import { draftSchema } from './draft.schema.ts'

/** What somebody may want of a topic, by the button they pressed. */
export const topicWishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pick'), despiteOthers: z.boolean().default(false) }),
  z.object({ intent: z.literal('return') }),
  draftSchema.extend({ intent: z.literal('save') }),
])
