import { z } from 'zod'

/** Characters an idea may have: a thought typed on a phone. */
export const IDEA_LENGTH = 300

/**
 * An idea from the room. `website` is a field nobody sees: what fills it in is a program, and its idea
 * goes nowhere.
 */
export const ideaSchema = z.object({
  text: z.string('required').trim().min(1, 'required').max(IDEA_LENGTH, 'too-long'),
  website: z.string().default(''),
})

export type IdeaInput = z.infer<typeof ideaSchema>

/** What comms does with the wall or with one idea on it, by the button that was pressed. */
export const wallActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open') }),
  z.object({ intent: z.literal('end') }),
  z.object({ intent: z.literal('set-aside'), ideaId: z.uuid('invalid') }),
  z.object({ intent: z.literal('restore'), ideaId: z.uuid('invalid') }),
])
