import type { Day, Month } from '#app/domain/kernel/calendar.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { type ParticipationSpell, stateOn } from './participation.rules.ts'
import { type TargetChange, targetIn } from './target.rules.ts'

/** Days a person is away, first and last included. No reason is ever stored. */
export type Absence = { from: Day; to: Day }

/** What of a person and a town decides how many posts are expected in a month. */
export type ExpectedPostsInput = {
  month: Month
  state: FederalState
  spells: readonly ParticipationSpell[]
  absences: readonly Absence[]
  targets: readonly TargetChange[]
}

/** Posts expected in the month, and the facts behind the number. */
export type ExpectedPosts = { expected: number; target: number; availableDays: number; workingDays: number }

/**
 * Expected posts = ceil(target x available working days / all working days - 0.5), at least 0.
 * Available is a working day on which the person is active and not absent. So of a target of 2, half a month
 * leaves 1 and a quarter leaves 0.
 */
export function expectedPosts(input: ExpectedPostsInput): ExpectedPosts {
  const workingDays = workingDaysOf(input.month, input.state)
  const available = workingDays.filter(
    day => stateOn(input.spells, day) === 'active' && absenceOn(input.absences, day) === null,
  )
  const target = targetIn(input.targets, input.month)
  return {
    expected: shareOfTarget(target, available.length, workingDays.length),
    target,
    availableDays: available.length,
    workingDays: workingDays.length,
  }
}

/** An absence that covers a day, null if the person is there. */
export function absenceOn(absences: readonly Absence[], day: Day): Absence | null {
  return absences.find(absence => absence.from <= day && day <= absence.to) ?? null
}

// ceil(t*a/w - 1/2) = ceil((2ta - w) / 2w): whole numbers, so that exactly a half never turns on rounding.
function shareOfTarget(target: number, available: number, all: number): number {
  const dividend = 2 * target * available - all
  if (dividend <= 0) return 0
  const divisor = 2 * all
  const remainder = dividend % divisor
  return (dividend - remainder) / divisor + (remainder > 0 ? 1 : 0)
}
