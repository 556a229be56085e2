import { z } from 'zod'
import { type Aspect, selfDescriptionAnswers } from './self-description.rules.ts'

/** Whether somebody has a profile on LinkedIn. */
export const linkedinAnswers = ['yes', 'no', 'not-yet'] as const

const text = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')
const mayBeText = (most: number) => z.string().trim().max(most, 'too-long').optional()
const oneOf = <A extends Aspect>(aspect: A) => z.enum(selfDescriptionAnswers[aspect], 'invalid').optional()

/** Longest answer to a question of the town's own, in characters. */
export const longestAnswer = 1000

/**
 * An application as the form sends it. `answers` go by the id of the question. `website` is a field people do
 * not see: who fills it in is a program.
 */
export function applicationSchema(questions: ReadonlyArray<{ id: string; required: boolean }>) {
  const answers = Object.fromEntries(
    questions.map(({ id, required }) => [id, required ? text(longestAnswer) : mayBeText(longestAnswer)]),
  )
  return z.object({
    name: text(80),
    email: z.string('required').trim().min(1, 'required').max(254, 'too-long').pipe(z.email('not-an-email')),
    departmentId: z.guid('required'),
    job: text(200),
    linkedin: z.enum(linkedinAnswers, 'required'),
    motivation: text(2000),
    worries: mayBeText(2000),
    answers: z.object(answers).prefault({}),
    about: z.object({ age: oneOf('age'), career: oneOf('career'), linkedin: oneOf('linkedin') }).prefault({}),
    website: z.string().optional(),
  })
}

export type ApplicationInput = z.output<ReturnType<typeof applicationSchema>>
