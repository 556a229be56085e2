import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'
import type { StepEvidence, StepFact, StepOwner } from '../checklist/step.schema.ts'

/** Of a step, what decides about its state. */
export type StepFacts = {
  id: string
  owner: StepOwner
  evidence: StepEvidence
  fact: StepFact | null
  agreementId: string | null
  dueDays: number
  required: boolean
}

/** What is stored of a step that somebody has done: when, by whom, and the day they gave, if any. */
export type Completion = { on: Day; byName: string | null; day: Day | null }

/** What is known about one person; facts and readings are looked up and never stored with the steps. */
export type PersonFacts = {
  /** The first day of the onboarding: due days count from it. */
  startedOn: Day
  completions: ReadonlyMap<string, Completion>
  /** By agreement id: the version read last, whether it is the one that counts today, and since when that one does. */
  readings: ReadonlyMap<string, { number: number; on: Day; current: boolean; currentSince: Day }>
  /** When the programme saw something for the first time; what it has not seen is missing. */
  seen: Partial<Record<StepFact, Day | null>>
}

export type DoneReason =
  | { code: 'ticked'; on: Day; byName: string | null }
  | { code: 'dated'; day: Day }
  | { code: 'read'; on: Day; number: number }
  | { code: 'seen'; on: Day | null }
  | { code: 'confirmed'; on: Day; byName: string | null }

export type OpenReason =
  /** It is the person's, and nothing of theirs comes before it. */
  | { code: 'your-turn' }
  | { code: 'later' }
  | { code: 'with-comms' }
  /** Read once, but the text has a new version. */
  | { code: 'new-version'; read: number }
  | { code: 'due-passed'; days: number }

/** Where one step stands. 'next' is the first of the person's own; 'overdue' says so whoever's it is. */
export type StepState =
  | { kind: 'done'; reason: DoneReason }
  | { kind: 'next' | 'open' | 'overdue'; reason: OpenReason; dueOn: Day }

export type SteppedPath<Step extends StepFacts> = {
  steps: Array<{ step: Step; state: StepState }>
  /** The first open step of the person, also when its day has passed; null when nothing is left for them. */
  nextId: string | null
  done: number
  of: number
  /** Whether everything required is done. A checklist that requires nothing finishes nobody. */
  finished: boolean
}

/**
 * Facts that can be true without the programme seeing them, so that comms may confirm them by hand: a workshop
 * that is in nobody's list of events, an account that was set up together.
 */
const confirmable: readonly StepFact[] = ['kick-off', 'account']

/** Whether comms may tick a step for somebody: their own steps, and facts the programme may not have seen. */
export function mayCommsTick({ owner, evidence, fact }: StepFacts): boolean {
  if (fact !== null) return confirmable.includes(fact)
  return owner === 'comms' && evidence !== 'acknowledgement'
}

/** The states of all steps of one person on a day, in the order of the checklist. */
export function pathOf<Step extends StepFacts>(
  steps: readonly Step[],
  person: PersonFacts,
  today: Day,
): SteppedPath<Step> {
  const answers = steps.map(step => ({ step, done: doneReason(step, person) }))
  const next = answers.find(({ step, done }) => done === null && step.owner === 'person')?.step
  const required = answers.filter(({ step }) => step.required)
  return {
    steps: answers.map(({ step, done }) => ({
      step,
      state: done === null ? openState(step, person, today, step === next) : { kind: 'done', reason: done },
    })),
    nextId: next?.id ?? null,
    done: answers.filter(({ done }) => done !== null).length,
    of: answers.length,
    finished: required.length > 0 && required.every(({ done }) => done !== null),
  }
}

/** The day a step is meant to be done by. */
export function dueDay({ dueDays }: Pick<StepFacts, 'dueDays'>, startedOn: Day): Day {
  return addDays(startedOn, dueDays)
}

function doneReason(step: StepFacts, person: PersonFacts): DoneReason | null {
  const completion = person.completions.get(step.id)
  switch (step.evidence) {
    case 'acknowledgement': {
      const reading = step.agreementId === null ? undefined : person.readings.get(step.agreementId)
      return reading?.current ? { code: 'read', on: reading.on, number: reading.number } : null
    }
    case 'fact': {
      const seenOn = step.fact === null ? undefined : person.seen[step.fact]
      if (seenOn !== undefined) return { code: 'seen', on: seenOn }
      if (!completion || !mayCommsTick(step)) return null
      return { code: 'confirmed', on: completion.on, byName: completion.byName }
    }
    case 'date':
      if (completion?.day) return { code: 'dated', day: completion.day }
      break
  }
  return completion ? { code: 'ticked', on: completion.on, byName: completion.byName } : null
}

function openState(step: StepFacts, person: PersonFacts, today: Day, isNext: boolean): StepState {
  const dueOn = dueDay(step, askedSince(step, person))
  if (today > dueOn) {
    return { kind: 'overdue', reason: { code: 'due-passed', days: daysBetween(dueOn, today) }, dueOn }
  }
  return { kind: isNext ? 'next' : 'open', reason: openReason(step, person, isNext), dueOn }
}

// Whoever had read a text before its new version came has as many days for that one.
function askedSince({ agreementId }: StepFacts, { startedOn, readings }: PersonFacts): Day {
  const read = agreementId === null ? undefined : readings.get(agreementId)
  return read && read.currentSince > startedOn ? read.currentSince : startedOn
}

function openReason(step: StepFacts, person: PersonFacts, isNext: boolean): OpenReason {
  const read = step.agreementId === null ? undefined : person.readings.get(step.agreementId)
  if (read) return { code: 'new-version', read: read.number }
  if (step.owner === 'comms') return { code: 'with-comms' }
  return { code: isNext ? 'your-turn' : 'later' }
}
