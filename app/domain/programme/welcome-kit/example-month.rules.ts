import { Temporal } from 'temporal-polyfill'
import type { Day } from '#app/domain/kernel/calendar.ts'

/** What somebody does on the way to a post, in order; at the end of the month, looking at the figures. */
export type ExampleStep = 'take' | 'write' | 'publish' | 'figures'

/** One step of the example month. `week` counts from 1: the weeks of the month that have working days. */
export type ExampleDay = { step: ExampleStep; day: Day; week: number }

/** Working days between taking a topic and writing, and between writing and publishing. */
const DAYS_BETWEEN = 2

/**
 * A month as it could go, with real days: the working days are shared out evenly between the posts, each
 * post has its topic on the first day of its share, and the last working day is for the figures. Where a
 * share is short, steps move together on its last day.
 * @param workingDays all working days of the month in order, at least one per post
 */
export function exampleMonth(workingDays: readonly Day[], posts: number): ExampleDay[] {
  const share = Math.floor(workingDays.length / posts)
  const steps = Array.from({ length: posts }, (_, index) => {
    const days = workingDays.slice(index * share, (index + 1) * share)
    return (['take', 'write', 'publish'] as const).map((step, position) => ({
      step,
      day: days[Math.min(position * DAYS_BETWEEN, days.length - 1)],
    }))
  })
  return [...steps.flat(), { step: 'figures' as const, day: workingDays.at(-1) }].flatMap(({ step, day }) =>
    day === undefined ? [] : [{ step, day, week: weekOf(day, workingDays) }],
  )
}

function weekOf(day: Day, workingDays: readonly Day[]): number {
  const weeks = [...new Set(workingDays.map(mondayOf))]
  return weeks.indexOf(mondayOf(day)) + 1
}

function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}
