import { z } from 'zod'
import { type Choice, decisions } from './decision.rules.ts'

const mailText = z.string().trim().max(3000, 'too-long').default('')

/** More applications than a call ever gets on one screen. */
export const mostApplications = 500

// 'open' is a choice too: nobody's mail depends on a field that was not sent.
const standings = z
  .record(z.guid(), z.enum(['open', ...decisions]))
  .default({})
  .refine(record => Object.keys(record).length <= mostApplications, 'invalid')

/**
 * Everything that is saved with the one button: for each application what the screen showed and what it
 * should be, and a mail text per kind of decision.
 */
export const choiceSchema = z
  .object({
    wanted: standings,
    seen: standings,
    accepted: mailText,
    waiting: mailText,
    declined: mailText,
  })
  .transform(({ wanted, seen, ...texts }) => ({
    ...texts,
    choices: Object.entries(wanted).map(
      ([id, word]): Choice => ({ id, wanted: decisionOf(word), seen: decisionOf(seen[id] ?? 'open') }),
    ),
  }))

export type ChoiceInput = z.output<typeof choiceSchema>

function decisionOf(word: 'open' | NonNullable<Choice['wanted']>): Choice['wanted'] {
  return word === 'open' ? null : word
}
