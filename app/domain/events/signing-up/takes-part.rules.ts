import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'

const states: readonly ParticipationState[] = ['onboarding', 'active', 'paused']

/** Whether somebody in this state comes to workshops and meetings: who said yes and has not left; a pause is fine. */
export function takesPart(state: ParticipationState | null): boolean {
  return state !== null && states.includes(state)
}
