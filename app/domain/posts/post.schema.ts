import { z } from 'zod'
import { LONGEST_NOTE, MOST_MINUTES, postFormats, resonanceKinds } from './post-facts.rules.ts'
import { readPostUrl } from './post-identity.rules.ts'
import { wholeNumber } from './whole-number.schema.ts'

// Says at the field what is wrong with an address, before the server is asked.
const postUrl = z
  .string('required')
  .trim()
  .min(1, 'required')
  .superRefine((text, check) => {
    const read = readPostUrl(text)
    if (!read.ok) check.addIssue({ code: 'custom', message: read.reason })
  })

const id = z.uuid('invalid')

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null
}

/** A post as the form has it: its address, and whatever else somebody likes to say. An empty choice is "none". */
export const postSchema = z.object({
  url: postUrl,
  topicId: id.optional().transform(orNull),
  goals: z.array(id).max(20, 'invalid').default([]),
  values: z.array(id).max(20, 'invalid').default([]),
  format: z.enum(postFormats, 'invalid').optional().transform(orNull),
  jobAdId: id.optional().transform(orNull),
  minutesSpent: wholeNumber(MOST_MINUTES).optional().transform(orNull),
  resonance: z.array(z.enum(resonanceKinds, 'invalid')).default([]),
  note: z.string('invalid').max(LONGEST_NOTE, 'too-long').optional().transform(orNull),
})

/** A post to log now, or an address to check first. */
export const logPostSchema = postSchema.extend({
  photoId: id.optional().transform(orNull),
  intent: z.enum(['check', 'log']).default('log'),
})
