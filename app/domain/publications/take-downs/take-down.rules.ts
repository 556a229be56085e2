import type { Temporal } from 'temporal-polyfill'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'

/**
 * Channels where a photo stays to be seen until somebody takes it down. What was printed or handed to the press is
 * past once it is out: an end that nobody asked for does not call it back, a withdrawal does look for it.
 */
export const openEndedChannels: readonly Channel[] = [
  'intranet',
  'website',
  'linkedin-page',
  'linkedin-profiles',
  'instagram',
]

/** Where a take-down stands today: late ones first in every list. */
export type TakeDownStanding = 'done' | 'escalated' | 'overdue' | 'due-today' | 'open'

export function takeDownStanding(
  { doneAt, escalatedAt, dueOn }: { doneAt: Date | null; escalatedAt: Date | null; dueOn: Day },
  today: Day,
): TakeDownStanding {
  if (doneAt !== null) return 'done'
  if (escalatedAt !== null) return 'escalated'
  if (dueOn < today) return 'overdue'
  return dueOn === today ? 'due-today' : 'open'
}

/** From this day on comms is told: one working day after a take-down was due. `nextWorkingDay` is that day. */
export function isToBeEscalated(
  { doneAt, escalatedAt }: { doneAt: Date | null; escalatedAt: Date | null },
  { today, nextWorkingDay }: { today: Day; nextWorkingDay: Day },
): boolean {
  return doneAt === null && escalatedAt === null && today >= nextWorkingDay
}

/** For how many days a finished take-down is still listed. */
const LATELY_DAYS = 30

/** The moment from which on something counts as done lately. */
export function latelySince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * LATELY_DAYS })
}
