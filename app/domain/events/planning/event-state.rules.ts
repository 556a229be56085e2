import type { Temporal } from 'temporal-polyfill'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'

type Timed = { startsAt: Date; endsAt: Date; cancelledAt: Date | null }

/** Where an event stands at a moment. */
export type EventState = 'coming' | 'running' | 'over' | 'cancelled'

export function eventState({ startsAt, endsAt, cancelledAt }: Timed, now: Temporal.Instant): EventState {
  if (cancelledAt !== null) return 'cancelled'
  if (now.epochMilliseconds < startsAt.getTime()) return 'coming'
  return now.epochMilliseconds < endsAt.getTime() ? 'running' : 'over'
}

/** Why nobody can sign up or off any more: it has begun, or it will not happen. Null while they can. */
export function closedBecause(event: Timed, now: Temporal.Instant): 'cancelled' | 'started' | null {
  const state = eventState(event, now)
  if (state === 'coming') return null
  return state === 'cancelled' ? 'cancelled' : 'started'
}

/** Whether it can be noted who came: from the morning of the day on, so that people at the door are not sent away. */
export function attendanceRefusal(event: Timed, now: Temporal.Instant): 'cancelled' | 'too-early' | null {
  if (event.cancelledAt !== null) return 'cancelled'
  return dayOf(now) < dayOf(instantOf(event.startsAt)) ? 'too-early' : null
}
