import type { Locale } from '#app/domain/kernel/context.ts'
import type { StepEvidence, StepFact, StepOwner } from '../checklist/step.schema.ts'
import { helpPathOf } from '../help-pages.rules.ts'
import { mayCommsTick, type StepFacts, type SteppedPath, type StepState } from './step-state.rules.ts'

/** A step as a page shows it, in the language of whoever reads it. */
export type StepView = {
  id: string
  title: string
  why: string
  owner: StepOwner
  evidence: StepEvidence
  fact: StepFact | null
  required: boolean
  helpPath: string | null
  state: StepState
  file: { fileId: string; name: string } | null
  /** Whether comms may tick it for the person. */
  forComms: boolean
}

/** A path as a page shows it. */
export type PathView = {
  steps: StepView[]
  next: StepView | null
  done: number
  of: number
  finished: boolean
}

type NamedStep = StepFacts & {
  titleDe: string
  titleEn: string
  whyDe: string
  whyEn: string
  helpPage: string | null
}

/** Puts a path into one language, for a page. */
export function pathView(
  path: SteppedPath<NamedStep> & { files: ReadonlyMap<string, { fileId: string; name: string }> },
  locale: Locale,
): PathView {
  const steps = path.steps.map(({ step, state }) => ({
    id: step.id,
    title: locale === 'de' ? step.titleDe : step.titleEn,
    why: locale === 'de' ? step.whyDe : step.whyEn,
    owner: step.owner,
    evidence: step.evidence,
    fact: step.fact,
    required: step.required,
    helpPath: helpPathOf(step.helpPage),
    state,
    file: path.files.get(step.id) ?? null,
    forComms: mayCommsTick(step),
  }))
  const next = steps.find(({ id }) => id === path.nextId) ?? null
  return { steps, next, done: path.done, of: path.of, finished: path.finished }
}
