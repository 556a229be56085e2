import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '#app/domain/kernel/calendar.ts'

/** How long the link that confirms an application is valid, in hours: seven days. */
export const CONFIRMATION_HOURS = 7 * 24

/** Where an application stands on its way to being one. */
export type ApplicationState = 'unconfirmed' | 'expired' | 'confirmed' | 'withdrawn'

/** The state of a stored application now. What was not confirmed in seven days cannot be confirmed any more. */
export function applicationState(
  application: { submittedAt: Date; confirmedAt: Date | null; withdrawnAt: Date | null },
  now: Temporal.Instant,
): ApplicationState {
  if (application.withdrawnAt !== null) return 'withdrawn'
  if (application.confirmedAt !== null) return 'confirmed'
  const expires = instantOf(application.submittedAt).add({ hours: CONFIRMATION_HOURS })
  return expires.epochMilliseconds <= now.epochMilliseconds ? 'expired' : 'unconfirmed'
}
