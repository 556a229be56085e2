import type { Temporal } from 'temporal-polyfill'

/** The largest list that is read, in bytes: about ten times what 10,000 people need. */
export const MAX_LIST_BYTES = 2 * 1024 * 1024

/** The most rows a list may have below its header. */
export const MOST_LIST_LINES = 10_000

/** How long a list waits for somebody to confirm it, in hours. */
const HOURS = 24

/** Whether a confirmed list has been waiting to be stored for so long that something went wrong: ten minutes. */
export function isStuck(confirmedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return confirmedAt.until(now).total('minutes') >= 10
}

/** The moment (ISO) before which a list that nobody confirmed is no longer there. */
export function listsSince(now: Temporal.Instant): string {
  return now.subtract({ hours: HOURS }).toString()
}
