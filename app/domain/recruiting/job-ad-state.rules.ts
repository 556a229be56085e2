import type { Day } from '#app/domain/kernel/calendar.ts'

/** Whether people can apply on a day: not yet, now (first and last day included), or no longer. */
export function jobAdState(
  { opensOn, closesOn }: { opensOn: Day; closesOn: Day | null },
  today: Day,
): 'planned' | 'open' | 'closed' {
  if (today < opensOn) return 'planned'
  return closesOn === null || today <= closesOn ? 'open' : 'closed'
}
