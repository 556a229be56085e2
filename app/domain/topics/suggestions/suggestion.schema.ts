import { z } from 'zod'
import { topicSchema } from '../topic.schema.ts'

/** A topic somebody would like to see in the library. */
export const suggestionSchema = z.object({
  title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  description: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
})

export type SuggestionInput = z.infer<typeof suggestionSchema>

/** Why a suggestion is not taken up: whoever suggested it reads this. */
export const declineSchema = z.object({
  note: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
})

/** A suggestion taken up: the topic it becomes, and a word to whoever suggested it if comms likes. */
export const acceptSchema = topicSchema.safeExtend({
  note: z.string().trim().max(1000, 'too-long').default(''),
})

/** What comms decides, by the button that was pressed. */
export const decisionSchema = z.discriminatedUnion('intent', [
  acceptSchema.safeExtend({ intent: z.literal('accept') }),
  declineSchema.extend({ intent: z.literal('decline') }),
])
