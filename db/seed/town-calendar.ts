import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMonths,
  type Day,
  type Month,
  monthOfDay,
  timeZone,
} from '#app/domain/kernel/calendar.ts'
import { defaultFederalState } from '#app/domain/kernel/federal-states.ts'
import { isWorkingDay, workingDaysOf } from '#app/domain/kernel/working-days.ts'

/** Lindental lies in North Rhine-Westphalia. */
export const townState = defaultFederalState

/** Full months of history before the current one. */
const MONTHS_OF_HISTORY = 13

/** The first month of the programme in Lindental. */
export function programmeStart(today: Day): Month {
  return addMonths(monthOfDay(today), -MONTHS_OF_HISTORY)
}

/** The instant (ISO, UTC) at which Berlin's clocks show this time 'HH:MM' on this day. */
export function berlin(day: Day, time: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString()
}

/** The same for minutes after midnight, 0 to 1439. */
export function berlinMinute(day: Day, minute: number): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return berlin(day, `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`)
}

/** This day if it is a working day, else the last one before it. */
export function workingDayUntil(day: Day): Day {
  return isWorkingDay(day, townState) ? day : workingDayUntil(addDays(day, -1))
}

/** The last working day before this day. */
export function workingDayBefore(day: Day): Day {
  return workingDayUntil(addDays(day, -1))
}

/** The Monday of the week this day belongs to. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
}

/** This day if it is a Friday, else the next Friday. */
export function fridayFrom(day: Day): Day {
  return addDays(day, (12 - Temporal.PlainDate.from(day).dayOfWeek) % 7)
}

/** The working days of a month up to a day, itself included. */
export function workingDaysUntil(month: Month, day: Day): readonly Day[] {
  return workingDaysOf(month, townState).filter(workingDay => workingDay <= day)
}
