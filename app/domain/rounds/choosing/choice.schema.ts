import { z } from 'zod'
import { decisions } from './decision.rules.ts'

const mailText = z.string().trim().max(3000, 'too-long').default('')
const standing = z.enum(decisions).nullable().default(null)

/** More applications than a call ever gets on one screen. */
export const mostApplications = 500

/** Everything that is saved with the one button: a choice per person, and a mail text per kind of decision. */
export const choiceSchema = z.object({
  choices: z
    .array(z.object({ id: z.guid(), seen: standing, wanted: standing }))
    .max(mostApplications)
    .default([]),
  accepted: mailText,
  waiting: mailText,
  declined: mailText,
})

export type ChoiceInput = z.output<typeof choiceSchema>
