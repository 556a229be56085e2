import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

const day = z.string('required').refine(isDay, 'not-a-date')

/** A call as comms writes it; `invitation` is Markdown. */
export const roundSchema = z
  .object({
    title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
    invitation: z.string('required').trim().min(1, 'required').max(5000, 'too-long'),
    opensOn: day,
    closesOn: day,
    kickOffOn: day.optional(),
    places: z.coerce
      .number('not-a-number')
      .int('not-a-number')
      .min(1, 'out-of-range')
      .max(500, 'out-of-range')
      .optional(),
    selfDescription: z.boolean().default(false),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    path: ['closesOn'],
    message: 'ends-before-it-begins',
  })
  .refine(({ closesOn, kickOffOn }) => kickOffOn === undefined || kickOffOn > closesOn, {
    path: ['kickOffOn'],
    message: 'kick-off-too-early',
  })

export type RoundInput = z.output<typeof roundSchema>

/** A question of a town's own, asked on the form. */
export const questionSchema = z.object({
  question: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  required: z.boolean().default(false),
})

export type QuestionInput = z.output<typeof questionSchema>

/** What comms does with a call on its page, by the button that was pressed. */
export const roundWishSchema = z.discriminatedUnion('intent', [
  roundSchema.safeExtend({ intent: z.literal('save') }),
  questionSchema.extend({ intent: z.literal('add-question') }),
  z.object({ intent: z.literal('remove-question'), questionId: z.guid() }),
  z.object({ intent: z.literal('move-up'), questionId: z.guid() }),
  z.object({ intent: z.literal('move-down'), questionId: z.guid() }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('reopen') }),
])

export type RoundWish = z.output<typeof roundWishSchema>
