import { z } from 'zod'

const slug = z.string('required').min(1, 'required').max(200, 'invalid')

/** What the first page does at once: take a topic, give one back, end a pause, accept an invitation, put a hint away. */
export const todaySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take'), slug }),
  z.object({ intent: z.literal('give-back'), slug }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('join') }),
  z.object({ intent: z.literal('figures-later') }),
])
