import type { Day } from '#app/domain/kernel/calendar.ts'
import type { StepFacts, SteppedPath } from '../path/step-state.rules.ts'

/** Whose turn it is: the person's, comms', or nobody's because everything required is done. */
export type Turn = 'person' | 'comms' | 'finished'

/** Somebody who has been active for this many days leaves the board. */
export const finishedStaysDays = 30

type Path<Step extends StepFacts> = Pick<SteppedPath<Step>, 'steps' | 'finished'>

/**
 * The open steps that wait for comms now: theirs, when the day for it has come or when nothing of the person's
 * comes before it in the checklist. What lies further ahead waits for nobody yet.
 */
export function waitingForComms<Step extends StepFacts>({ steps }: Path<Step>, today: Day): Step[] {
  const first = steps.find(({ state }) => state.kind !== 'done')?.step
  return steps.flatMap(({ step, state }) =>
    state.kind !== 'done' && step.owner === 'comms' && (step === first || state.dueOn <= today) ? [step] : [],
  )
}

/** The person's own open steps, in the order of the checklist. */
export function waitingForPerson<Step extends StepFacts>({ steps }: Path<Step>): Step[] {
  return steps.flatMap(({ step, state }) => (state.kind !== 'done' && step.owner === 'person' ? [step] : []))
}

/**
 * Whose turn it is: comms' as soon as something waits for them, so that nobody waits unseen; else the person's;
 * and with only later steps of comms left, comms' again.
 */
export function turnOf<Step extends StepFacts>(path: Path<Step>, today: Day): Turn {
  if (path.finished) return 'finished'
  if (waitingForComms(path, today).length > 0) return 'comms'
  return waitingForPerson(path).length > 0 ? 'person' : 'comms'
}

/** Since when it has been like this: the day the last step was done, or the first day of the onboarding. */
export function waitingSince<Step extends StepFacts>({ steps }: Path<Step>, startedOn: Day): Day {
  const days = steps.flatMap(({ state }) => (state.kind === 'done' ? (doneDay(state.reason) ?? []) : []))
  return [startedOn, ...days].toSorted().at(-1) ?? startedOn
}

type DoneReason = Extract<SteppedPath<StepFacts>['steps'][number]['state'], { kind: 'done' }>['reason']

function doneDay(reason: DoneReason): Day | null {
  return reason.code === 'dated' ? reason.day : reason.on
}
