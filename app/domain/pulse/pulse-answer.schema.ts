import { z } from 'zod'
import { pulseAnswers } from './question.rules.ts'

const answer = z.coerce
  .number('invalid')
  .pipe(z.literal([...pulseAnswers], 'invalid'))
  .optional()

/** The answers of one person: each from 1 to 5 or left out, but not all of them. */
export const pulseAnswerSchema = z
  .object({
    confidence: answer,
    time: answer,
    backing: answer,
    comms: answer,
    contacts: answer,
    joy: answer,
  })
  .refine(given => Object.values(given).some(value => value !== undefined), {
    path: ['confidence'],
    message: 'nothing-chosen',
  })

export type PulseAnswers = z.infer<typeof pulseAnswerSchema>
