import { type Absence, absenceOn } from '#app/domain/ambassadors/expected-posts.rules.ts'
import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { addWorkingDays, isWorkingDay } from '#app/domain/kernel/working-days.ts'
import type { StepFacts, SteppedPath } from '../path/step-state.rules.ts'

/** After a reminder there is quiet for this many working days: reminding is a help, not a daily knock. */
const quietWorkingDays = 5

/** What decides whether somebody is reminded on a day. */
export type ReminderFacts<Step extends StepFacts> = {
  state: ParticipationState | null
  absences: readonly Absence[]
  mailOptOut: boolean
  steps: SteppedPath<Step>['steps']
  /** The day of the last reminder, null before the first. */
  remindedOn: Day | null
}

export type ReminderDecision<Step extends StepFacts> =
  | { send: true; steps: Array<{ step: Step; dueOn: Day }> }
  | {
      send: false
      reason:
        | { code: 'no-working-day' | 'not-in-onboarding' | 'no-mail-wanted' | 'nothing-due' }
        | { code: 'absent'; until: Day }
        | { code: 'reminded'; on: Day; next: Day }
    }

/**
 * Decides about one person on a day. What is listed is exactly what is open, the person's own, and due: its day
 * has come. What waits for comms is never asked of the person.
 */
export function decideReminder<Step extends StepFacts>(
  person: ReminderFacts<Step>,
  today: Day,
  federalState: FederalState,
): ReminderDecision<Step> {
  if (!isWorkingDay(today, federalState)) return silent({ code: 'no-working-day' })
  if (person.state !== 'onboarding') return silent({ code: 'not-in-onboarding' })
  if (person.mailOptOut) return silent({ code: 'no-mail-wanted' })
  const absence = absenceOn(person.absences, today)
  if (absence !== null) return silent({ code: 'absent', until: absence.to })
  const steps = dueSteps(person.steps, today)
  if (steps.length === 0) return silent({ code: 'nothing-due' })
  const { remindedOn } = person
  const next = remindedOn === null ? today : addWorkingDays(remindedOn, quietWorkingDays, federalState)
  if (remindedOn !== null && today < next) return silent({ code: 'reminded', on: remindedOn, next })
  return { send: true, steps }
}

function dueSteps<Step extends StepFacts>(steps: SteppedPath<Step>['steps'], today: Day) {
  return steps.flatMap(({ step, state }) =>
    state.kind !== 'done' && step.owner === 'person' && state.dueOn <= today
      ? [{ step, dueOn: state.dueOn }]
      : [],
  )
}

function silent<Reason>(reason: Reason): { send: false; reason: Reason } {
  return { send: false, reason }
}
