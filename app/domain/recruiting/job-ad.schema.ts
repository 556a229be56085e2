import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { checkJobAdUrl } from './job-ad-url.rules.ts'

const day = z.string('required').refine(isDay, 'not-a-date')

/**
 * A job ad as HR enters it. `hosts` are the hosts its address may have, none for any.
 * Without a department it is one of the whole town; without `closesOn` it is open until further notice.
 */
export function jobAdSchema(hosts: readonly string[]) {
  return z
    .object({
      title: z.string('required').trim().min(1, 'required').max(160, 'too-long'),
      departmentId: z.uuid('invalid').optional(),
      url: z.string('required').trim().max(2000, 'too-long').transform(checkedUrl(hosts)),
      opensOn: day,
      closesOn: day.optional(),
    })
    .refine(({ opensOn, closesOn }) => closesOn === undefined || closesOn >= opensOn, {
      path: ['closesOn'],
      message: 'before-it-opens',
    })
}

/** A job ad that was understood; `url` in its normal form. */
export type JobAdInput = z.infer<ReturnType<typeof jobAdSchema>>

function checkedUrl(hosts: readonly string[]) {
  return (text: string, context: z.RefinementCtx): string => {
    const checked = checkJobAdUrl(text, hosts)
    if (checked.ok) return checked.value
    context.addIssue({ code: 'custom', message: checked.reason })
    return z.NEVER
  }
}
