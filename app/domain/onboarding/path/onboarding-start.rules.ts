import type { ParticipationSpell, ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'

// Whoever is active after one of these went through no onboarding in between.
const goesOn: ReadonlyArray<ParticipationState | undefined> = ['onboarding', 'paused', 'active']

/**
 * The first day of somebody's last onboarding; null for whoever never began one. A day belongs to one state, so an
 * onboarding that was over on the day it began has left no spell: then it is the day they became active.
 * @param spells in the order in which they ran
 */
export function onboardingStart(spells: readonly ParticipationSpell[]): Day | null {
  const began = spells.findLast(
    ({ state }, index) =>
      state === 'onboarding' || (state === 'active' && !goesOn.includes(spells[index - 1]?.state)),
  )
  return began?.from ?? null
}
