import { z } from 'zod'
import { defaultFederalState, federalStates } from '#app/domain/kernel/federal-states.ts'

const whole = z.coerce.number('not-a-number').int('not-a-number')

/**
 * What a town decides for itself, with the values a new installation starts with. The lower bound of
 * `smallestGroup` is fixed: totals over fewer than five people are figures of a person.
 */
export const settingsSchema = z
  .object({
    townName: z.string('required').trim().min(1, 'required').max(80, 'too-long').default('Unsere Stadt'),
    contactEmail: z.union([z.email('not-an-email'), z.literal('')]).default(''),
    federalState: z.enum(federalStates, 'required').default(defaultFederalState),
    smallestGroup: whole.min(5, 'at-least-5').max(20, 'at-most-20').default(5),
    firstNudgeDay: whole.min(5, 'out-of-range').max(20, 'out-of-range').default(10),
    secondNudgeDay: whole.min(12, 'out-of-range').max(27, 'out-of-range').default(20),
    /** Days after which the file as it was uploaded is deleted; what was made of it stays. */
    originalDays: whole.min(30, 'out-of-range').max(730, 'out-of-range').default(180),
    /** Working days within which a photo is taken down after a withdrawal. */
    takeDownDays: whole.min(1, 'out-of-range').max(10, 'out-of-range').default(3),
    jobAdHosts: z.string().trim().max(500, 'too-long').default(''),
  })
  .refine(settings => settings.secondNudgeDay - settings.firstNudgeDay >= 7, {
    path: ['secondNudgeDay'],
    message: 'seven-days-apart',
  })

export type Settings = z.infer<typeof settingsSchema>
