import { Temporal } from 'temporal-polyfill'

/** A calendar day in Europe/Berlin as ISO text, 'YYYY-MM-DD'. Two days compare as text. */
export type Day = string

/** A calendar month in Europe/Berlin as ISO text, 'YYYY-MM'. Two months compare as text. */
export type Month = string

/** The programme's clock: months, working days and office hours are those of a German town hall. */
export const timeZone = 'Europe/Berlin'

/** The instant of a `Date`, as the database hands it out. Throws RangeError for an invalid date. */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}

/** The day it is in Berlin at this instant. */
export function dayOf(instant: Temporal.Instant): Day {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The month it is in Berlin at this instant: the month in which a post published then counts. */
export function monthOf(instant: Temporal.Instant): Month {
  return monthOfDay(dayOf(instant))
}

/** The time on Berlin's clocks at this instant, 'HH:MM' with the seconds cut off. Two times compare as text. */
export function timeOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5)
}

/** The instant at which this day begins in Berlin. Throws RangeError if `day` is no calendar day. */
export function startOfDay(day: Day): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant()
}

/** The month a day belongs to. */
export function monthOfDay(day: Day): Month {
  return day.slice(0, 7)
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`
}

/** The last day of a month, leap years included. Throws RangeError if `month` is no month. */
export function lastDay(month: Month): Day {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${daysInMonth}`
}

/** All days of a month in order. Throws RangeError if `month` is no month. */
export function daysOf(month: Month): Day[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return Array.from({ length: daysInMonth }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/** The month `count` months later, earlier if negative. Throws RangeError if `month` is no month. */
export function addMonths(month: Month, count: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString()
}

/** The month after this one. */
export function nextMonth(month: Month): Month {
  return addMonths(month, 1)
}

/** The month before this one. */
export function previousMonth(month: Month): Month {
  return addMonths(month, -1)
}

/** The months from `first` to `last`, both included, in order; none if `last` lies before `first`. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const { months } = Temporal.PlainYearMonth.from(first).until(last, { largestUnit: 'months' })
  return Array.from({ length: Math.max(0, months + 1) }, (_, index) => addMonths(first, index))
}

/** The day `count` days later, earlier if negative. Throws RangeError if `day` is no calendar day. */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** Whole days from `earlier` to `later`: 0 on the same day, negative if the order is reversed. */
export function daysBetween(earlier: Day, later: Day): number {
  return Temporal.PlainDate.from(earlier).until(later, { largestUnit: 'days' }).days
}

/** Whether a text is a calendar day that exists, such as '2028-02-29' but not '2026-02-29'. */
export function isDay(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{4}-\d{2})-(\d{2})$/.exec(text) ?? []
  return isMonth(month) && Number(day) >= 1 && text <= lastDay(month)
}

/** Whether a text is a month, '2026-01' to '2026-12' of any four-digit year. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** How many whole years somebody is old on a day. Who is born on 29 February has a birthday on 1 March in other years. */
export function ageOn(bornOn: Day, day: Day): number {
  const passed = day.slice(5) >= bornOn.slice(5)
  return Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (passed ? 0 : 1)
}
