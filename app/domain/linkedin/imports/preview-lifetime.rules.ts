import type { Temporal } from 'temporal-polyfill'

/** How long an upload waits for its owner to confirm, in hours. */
const HOURS = 24

/** The moment (ISO) before which an upload that nobody confirmed is no longer there. */
export function previewsSince(now: Temporal.Instant): string {
  return now.subtract({ hours: HOURS }).toString()
}
