import type { Temporal } from 'temporal-polyfill'
import { addDays, firstDay, type Month, nextMonth, startOfDay } from '#app/domain/kernel/calendar.ts'

/** Days after the end of its month during which a reminder may still be answered. */
const daysToAnswerAfterMonth = 7

/** Whole hours from `now` during which the link in a reminder about `month` is valid, the last one begun included. */
export function hoursToAnswer(month: Month, now: Temporal.Instant): number {
  const ends = startOfDay(addDays(firstDay(nextMonth(month)), daysToAnswerAfterMonth))
  return Math.max(0, Math.ceil(now.until(ends).total('hours')))
}
