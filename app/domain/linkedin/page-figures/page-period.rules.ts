import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'

/** How many months back the figures of a page can be looked at; LinkedIn hands out a year at most. */
export const PAGE_MONTHS = [3, 6, 12] as const
export type PageMonths = (typeof PAGE_MONTHS)[number]

/** UTC days from one to another, both included. */
export type DaySpan = { from: Day; until: Day }

/** What an address asks for: 3, 6 or 12 months; anything else is 3. */
export function pageMonthsOf(asked: string | null): PageMonths {
  return PAGE_MONTHS.find(months => String(months) === asked) ?? 3
}

/** The last so many months up to yesterday, for today is never complete, and as many before them. */
export function pagePeriod(months: PageMonths, today: Day): { now: DaySpan; before: DaySpan } {
  const [first, middle] = [monthsBefore(today, 2 * months), monthsBefore(today, months)]
  return {
    now: { from: middle, until: addDays(today, -1) },
    before: { from: first, until: addDays(middle, -1) },
  }
}

/** How many days a span has. */
export function lengthOf({ from, until }: DaySpan): number {
  return daysBetween(from, until) + 1
}

function monthsBefore(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString()
}
