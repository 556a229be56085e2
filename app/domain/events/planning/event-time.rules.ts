import { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, instantOf, timeOf, timeZone } from '#app/domain/kernel/calendar.ts'

/** A day and two times 'HH:MM' on Berlin's clocks. */
export type LocalTimes = { day: Day; from: string; to: string }

/** Whether a text is a time of day, '00:00' to '23:59'. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/**
 * Beginning and end as instants. A time that the change to summer time leaves out is an hour later; one
 * that comes twice in autumn is the first of the two.
 */
export function eventTimes({ day, from, to }: LocalTimes): {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
} {
  return { startsAt: instantIn(day, from), endsAt: instantIn(day, to) }
}

/** What Berlin's clocks show at beginning and end: the reverse of {@link eventTimes}. */
export function localTimes({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): LocalTimes {
  const start = instantOf(startsAt)
  return { day: dayOf(start), from: timeOf(start), to: timeOf(instantOf(endsAt)) }
}

function instantIn(day: Day, time: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant()
}
