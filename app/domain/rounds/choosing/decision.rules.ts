/** What comms can say to somebody who applied. */
export const decisions = ['accepted', 'waiting', 'declined'] as const

export type Decision = (typeof decisions)[number]

/** An application as it stands when a choice is saved. */
export type DecidedSoFar = { id: string; name: string; decision: Decision | null }

/** One line of the screen: what it showed when it was opened, and what it should be; null leaves it open. */
export type Choice = { id: string; seen: Decision | null; wanted: Decision | null }

export type ChoicePlan<Application> = {
  /** What is new, in the order of the screen. */
  changes: Array<{ application: Application; decision: Decision }>
  /** Somebody else was faster: these stand differently than the screen showed, or are gone. */
  changedMeanwhile: string[]
}

/** The decisions that can follow: a yes and a no are final, who waits can still get either. */
export function nextDecisions(current: Decision | null): readonly Decision[] {
  if (current === null) return decisions
  return current === 'waiting' ? ['accepted', 'declined'] : []
}

/**
 * Compares what was chosen with what stands. What stands already is no change, so saving twice changes
 * nothing. What somebody else decided since the screen was opened is never overwritten.
 */
export function planChoice<Application extends DecidedSoFar>(
  applications: readonly Application[],
  choices: readonly Choice[],
): ChoicePlan<Application> {
  const plan: ChoicePlan<Application> = { changes: [], changedMeanwhile: [] }
  for (const { id, seen, wanted } of choices) {
    if (wanted === null || wanted === seen) continue
    const application = applications.find(each => each.id === id)
    if (application?.decision === wanted) continue
    const possible = application && nextDecisions(application.decision).includes(wanted)
    if (application && possible && application.decision === seen)
      plan.changes.push({ application, decision: wanted })
    else plan.changedMeanwhile.push(id)
  }
  return plan
}

/** The word in a mail text that stands for the name of whoever gets it. */
const NAME_PLACEHOLDER = '[Name]'

/** Puts a name into a text; the name is taken as it is, whatever stands in it. */
export function fillName(text: string, name: string): string {
  return text.split(NAME_PLACEHOLDER).join(name)
}
