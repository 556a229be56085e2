// Carries the world's holidays with it: only for the server. Pages get along with `calendar.ts`.
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, daysOf, type Month, monthOfDay } from './calendar.ts'
import type { FederalState } from './federal-states.ts'

/**
 * The working days of a month in order: Monday to Friday, except the public holidays of the whole
 * federal state. Holidays of single municipalities (Augsburg's peace festival, Assumption Day in the
 * Catholic half of Bavaria) and half days such as Christmas Eve do not count.
 * Throws RangeError if `month` is no month.
 */
export function workingDaysOf(month: Month, state: FederalState): readonly Day[] {
  return remembered(knownMonths, `${state} ${month}`, () => {
    const holidays = publicHolidaysOf(Number(month.slice(0, 4)), state)
    return daysOf(month).filter(day => isWeekday(day) && !holidays.has(day))
  })
}

/** Whether a day is a working day: Monday to Friday and no public holiday of the federal state. */
export function isWorkingDay(day: Day, state: FederalState): boolean {
  return workingDaysOf(monthOfDay(day), state).includes(day)
}

/** How many working days of `month` are left from `today`, itself included; all of them before the month begins. */
export function workingDaysLeft(today: Day, month: Month, state: FederalState): number {
  return workingDaysOf(month, state).filter(day => day >= today).length
}

/**
 * The `count`-th working day after `day`: from a Friday, one working day leads to Monday.
 * With 0 the day itself, whatever it is. `count` is a whole number, not negative.
 */
export function addWorkingDays(day: Day, count: number, state: FederalState): Day {
  let reached = day
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(reached, state)
  return reached
}

function nextWorkingDay(day: Day, state: FederalState): Day {
  const next = addDays(day, 1)
  return isWorkingDay(next, state) ? next : nextWorkingDay(next, state)
}

function isWeekday(day: Day): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5
}

// `observance`, `bank` and `school` days (Rosenmontag, Heiligabend ...) are no days off by law.
function publicHolidaysOf(year: number, state: FederalState): ReadonlySet<Day> {
  return remembered(knownHolidays, `${state} ${year}`, () => {
    const holidays = new Holidays('DE', state).getHolidays(year)
    return new Set(holidays.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))
  })
}

// Holidays of a year never change while the process runs, so remembering them changes no answer.
const knownHolidays = new Map<string, ReadonlySet<Day>>()
const knownMonths = new Map<string, readonly Day[]>()

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}
