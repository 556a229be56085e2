/** Attempts that cost nothing, per subject, within {@link WINDOW_MINUTES}. */
const FREE_ATTEMPTS = 5
/** How far back attempts count. */
export const WINDOW_MINUTES = 15
const LONGEST_WAIT_SECONDS = 60

/**
 * How long a subject (account or network address) has to wait before the next try: nothing for the
 * first five failures in a quarter of an hour, then 2, 4, 8 ... up to 60 seconds after the last one.
 * Nobody is locked out for good: that would let a stranger lock out the mayor.
 * @returns seconds to wait from `nowMs`, 0 when a try is welcome
 */
export function waitSeconds(failures: readonly Date[], nowMs: number): number {
  if (failures.length < FREE_ATTEMPTS) return 0
  const last = Math.max(...failures.map(failure => failure.getTime()))
  const pause = Math.min(2 ** (failures.length - FREE_ATTEMPTS + 1), LONGEST_WAIT_SECONDS)
  return Math.max(0, Math.ceil((last + pause * 1000 - nowMs) / 1000))
}
