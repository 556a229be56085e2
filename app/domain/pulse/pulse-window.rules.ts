import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'

/** A half of a year as text: '2026-H1'. Two halves compare as text. */
export type HalfYear = string

/** A pulse is open for three weeks, the first and the last day included. */
const DAYS_OPEN = 21
/** The months a pulse opens in, on a working day up to the fifteenth: away from summer and from Christmas. */
const openingMonths: Record<string, string> = { '05': 'H1', '11': 'H2' }
const LAST_OPENING_DAY = 15

/** The half of the year whose pulse may open on a day, null on all other days. */
export function pulseOpeningOn(day: Day, state: FederalState): HalfYear | null {
  const half = openingMonths[day.slice(5, 7)]
  if (half === undefined || Number(day.slice(8)) > LAST_OPENING_DAY) return null
  return isWorkingDay(day, state) ? `${day.slice(0, 4)}-${half}` : null
}

/** The last day on which a pulse that opens on `opensOn` takes answers. */
export function closingDay(opensOn: Day): Day {
  return addDays(opensOn, DAYS_OPEN - 1)
}
