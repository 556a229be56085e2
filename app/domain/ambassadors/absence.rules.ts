import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { Absence } from './expected-posts.rules.ts'

/** Longest absence, and how far ahead one may begin, in days. Who is away longer pauses. */
const longestAbsence = 366

/** Why an absence is not taken down. */
export type AbsenceProblem = 'ends-before-it-begins' | 'already-over' | 'longer-than-a-year' | 'too-far-ahead'

/** The day of the two that has to be typed in again. */
export const dayToCorrect: Record<AbsenceProblem, keyof Absence> = {
  'ends-before-it-begins': 'to',
  'already-over': 'to',
  'longer-than-a-year': 'to',
  'too-far-ahead': 'from',
}

/**
 * Checks a new absence: it ends on or after its first day, not before today (what is over is not rewritten),
 * lasts a year at most and begins within a year. It may have begun before today.
 */
export function checkAbsence(absence: Absence, today: Day): Result<Absence, AbsenceProblem> {
  if (absence.to < absence.from) return failure('ends-before-it-begins')
  if (absence.to < today) return failure('already-over')
  if (absence.to > addDays(absence.from, longestAbsence - 1)) return failure('longer-than-a-year')
  if (absence.from > addDays(today, longestAbsence)) return failure('too-far-ahead')
  return success(absence)
}

/**
 * What removing an absence does today: one that has not begun, or began today, disappears; one that is
 * running ends yesterday, because the days away were days away; one that is over stays.
 */
export function planRemoval(
  absence: Absence,
  today: Day,
): { kind: 'delete' } | { kind: 'shorten'; to: Day } | { kind: 'keep' } {
  if (absence.from >= today) return { kind: 'delete' }
  if (absence.to >= today) return { kind: 'shorten', to: addDays(today, -1) }
  return { kind: 'keep' }
}
