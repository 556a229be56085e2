import type { Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The states of an ambassador's life in the programme, in the order in which it usually runs. */
export const participationStates = ['applied', 'invited', 'onboarding', 'active', 'paused', 'left'] as const

export type ParticipationState = (typeof participationStates)[number]

/** Whether a text, such as one from a form, names a state. */
export function isParticipationState(text: string): text is ParticipationState {
  return (participationStates as readonly string[]).includes(text)
}

/**
 * A time in one state. `from` is the first day in it, `to` the first day no longer in it (exclusive),
 * null while it lasts. Spells of a person do not overlap; one that begins and ends on the same day is empty.
 */
export type ParticipationSpell = { state: ParticipationState; from: Day; to: Day | null }

/** Who moves a person: the person, the communications team, or the programme when everything is done. */
export type Mover = 'self' | 'comms' | 'system'

/** The state a person was in on a day, null before their first spell. */
export function stateOn(spells: readonly ParticipationSpell[], day: Day): ParticipationState | null {
  return spellOn(spells, day)?.state ?? null
}

/** The spell that covers a day, null before the first one. */
export function spellOn(spells: readonly ParticipationSpell[], day: Day): ParticipationSpell | null {
  return spells.find(spell => spell.from <= day && (spell.to === null || day < spell.to)) ?? null
}

/** The states a person can be moved to from here by this mover; from null, the first state of all. */
export function transitionsFrom(from: ParticipationState | null, by: Mover): readonly ParticipationState[] {
  return transitionsBy[by][from ?? 'nobody']
}

/**
 * Checks one move. Reasons against it: 'already-there' (nothing to do), 'not-possible' (no such step),
 * 'not-yours' (the step exists, but only the communications team may take it).
 */
export function checkTransition(
  from: ParticipationState | null,
  to: ParticipationState,
  by: Mover,
): Result<ParticipationState, 'already-there' | 'not-possible' | 'not-yours'> {
  if (from === to) return failure('already-there')
  if (transitionsFrom(from, by).includes(to)) return success(to)
  return failure(transitionsFrom(from, 'comms').includes(to) ? 'not-yours' : 'not-possible')
}

type Transitions = Record<ParticipationState | 'nobody', readonly ParticipationState[]>

const transitions: Transitions = {
  nobody: ['applied', 'invited'],
  applied: ['invited', 'left'],
  invited: ['onboarding', 'left'],
  onboarding: ['active', 'left'],
  active: ['paused', 'left'],
  paused: ['active', 'left'],
  left: ['invited'],
}

// Everything is voluntary: one may apply, accept, pause, come back from a pause, and leave from anywhere.
const ownTransitions: Transitions = {
  nobody: ['applied'],
  applied: ['left'],
  invited: ['onboarding', 'left'],
  onboarding: ['left'],
  active: ['paused', 'left'],
  paused: ['active', 'left'],
  left: [],
}

// Nobody is moved by a machine, except to where their own steps have led them.
const systemTransitions: Transitions = {
  nobody: [],
  applied: [],
  invited: [],
  onboarding: ['active'],
  active: [],
  paused: [],
  left: [],
}

const transitionsBy: Record<Mover, Transitions> = {
  self: ownTransitions,
  comms: transitions,
  system: systemTransitions,
}
