import type { Day } from '#app/domain/kernel/calendar.ts'

/** What of a call decides when people may apply. Both days are included, in Berlin. */
export type RoundTimes = { opensOn: Day; closesOn: Day; closedAt: Date | null }

/** Where a call stands: not open yet, open for applications, or over. */
export type RoundPhase = 'planned' | 'open' | 'closed'

/** The phase of a call on a day. One that was closed early is over, whatever its days say. */
export function roundPhase({ opensOn, closesOn, closedAt }: RoundTimes, today: Day): RoundPhase {
  if (closedAt !== null || today > closesOn) return 'closed'
  return today < opensOn ? 'planned' : 'open'
}

/**
 * Whether a call may ask people to describe themselves. One that was over and is open again may not: the
 * totals could be looked at before and after, and the difference would be one person.
 */
export function asksSelfDescription(round: { selfDescription: boolean; reopenedAt: Date | null }): boolean {
  return round.selfDescription && round.reopenedAt === null
}

/** Whether a change of its times brings a call back that was over. */
export function reopens(before: RoundTimes, after: RoundTimes, today: Day): boolean {
  return roundPhase(before, today) === 'closed' && roundPhase(after, today) !== 'closed'
}

/** The last day on which the applications of a call are kept: six months after its end. */
export const keptMonths = 6
