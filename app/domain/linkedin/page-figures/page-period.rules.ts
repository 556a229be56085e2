import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { type DaySpan, lastMonths, monthsBefore } from '../course.rules.ts'

/** How many months back the figures of a page can be looked at; LinkedIn hands out a year at most. */
export const PAGE_MONTHS = [3, 6, 12] as const
export type PageMonths = (typeof PAGE_MONTHS)[number]

/** What an address asks for: 3, 6 or 12 months; anything else is 3. */
export function pageMonthsOf(asked: string | null): PageMonths {
  return PAGE_MONTHS.find(months => String(months) === asked) ?? 3
}

/** The last so many months up to yesterday, for today is never complete, and as many before them. */
export function pagePeriod(months: PageMonths, today: Day): { now: DaySpan; before: DaySpan } {
  const now = lastMonths(months, today)
  return { now, before: { from: monthsBefore(today, 2 * months), until: addDays(now.from, -1) } }
}
