import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** How far ahead a last working day may lie; a year mistyped would keep photos online for ever. */
const YEARS_AHEAD = 1

/** The latest last working day that can be entered today. */
export function latestWorkEnd(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ years: YEARS_AHEAD }).toString()
}

/**
 * The first day somebody no longer works for the town. A last working day of today ends things at once, because
 * comms enters it when the person is gone; any other day is one they are still there.
 */
export function firstDayAway(lastDay: Day, today: Day): Result<Day, 'work-end-too-far'> {
  if (lastDay > latestWorkEnd(today)) return failure('work-end-too-far')
  return success(lastDay === today ? today : addDays(lastDay, 1))
}
