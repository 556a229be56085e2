import type { Temporal } from 'temporal-polyfill'
import { addDays, type Day, startOfDay } from '#app/domain/kernel/calendar.ts'
import { pickLapsesAfterDays } from '../pick.rules.ts'

/** From this moment on a pick may still be open on a day: what was taken earlier has lapsed by then. */
export function oldestOpenSince(today: Day): Temporal.Instant {
  return startOfDay(addDays(today, 1 - pickLapsesAfterDays))
}
