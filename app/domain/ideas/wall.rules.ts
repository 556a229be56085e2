import type { Temporal } from 'temporal-polyfill'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** How many ideas one wall takes: far more than a room has, and few enough to read. */
export const WALL_LIMIT = 300

/** How long people may go on adding ideas after the workshop is over, in hours. */
const HOURS_AFTER = 1
/** How long before it begins a wall can be opened, in hours: to set the projector up the day before. */
const HOURS_BEFORE = 24

// Without 0 and O, 1, I and L: what stands on a wall is typed off from the last row.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6

/** Random bytes that {@link codeOf} needs. */
export const CODE_BYTES = CODE_LENGTH

/** When a workshop takes place, and whether it was called off. */
export type WallEvent = {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  cancelled: boolean
}

/** Whether a wall takes ideas: it does until its end, which may have been set to "now". */
export type WallState = 'open' | 'closed'

/**
 * The code of a wall out of random bytes, one for each of its six characters. The first letters of the
 * alphabet come a little more often, which matters to nobody: a code is no secret, it hangs on the wall.
 */
export function codeOf(bytes: Uint8Array): string {
  return [...bytes.slice(0, CODE_LENGTH)].map(byte => alphabet[byte % alphabet.length]).join('')
}

/** A code as people type it, with small letters, blanks and hyphens; null if it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return code.length === CODE_LENGTH && [...code].every(letter => alphabet.includes(letter)) ? code : null
}

/**
 * Until when a wall that is opened now stands open: one hour longer than the workshop, and one hour from
 * now if that is over already. Not for a workshop that was called off or begins in more than a day.
 */
export function openUntil(
  event: WallEvent,
  now: Temporal.Instant,
): Result<Temporal.Instant, 'cancelled' | 'too-early'> {
  if (event.cancelled) return failure('cancelled')
  if (now.until(event.startsAt).total('hours') > HOURS_BEFORE) return failure('too-early')
  return success(later(event.endsAt, now).add({ hours: HOURS_AFTER }))
}

/** Whether a wall takes ideas at a moment; in the moment it ends it no longer does. */
export function stateOf(wall: { openUntil: Temporal.Instant }, now: Temporal.Instant): WallState {
  return now.epochMilliseconds < wall.openUntil.epochMilliseconds ? 'open' : 'closed'
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds > b.epochMilliseconds ? a : b
}
