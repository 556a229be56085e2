import type { Temporal } from 'temporal-polyfill'
import { type NudgePerson, type NudgeStage, nudgeFacts } from './nudge-facts.rules.ts'
import { defaultNudgeSettings, type NudgeSettings } from './nudge-settings.rules.ts'
import { dueButSilent, personalSilence, type SilenceReason, tooEarly } from './nudge-silence.rules.ts'

/** Why a reminder goes out. */
export type DueReason = { code: `due-${NudgeStage}`; counted: number; expected: number }

/** Why a reminder goes out or does not: always exactly one, also where several hold. */
export type NudgeReason = DueReason | SilenceReason

/**
 * The decision for one person at one moment. `stage` is the one that date and posts call for, also where
 * something else keeps the mail back; null where they call for none.
 */
export type NudgeDecision = { expected: number; counted: number } & (
  | { stage: NudgeStage; send: true; reason: DueReason }
  | { stage: NudgeStage | null; send: false; reason: SilenceReason }
)

/**
 * Decides whether a person is reminded now, and says why.
 *
 * The first reminder is due from the 10th on if no post counts this month and one is expected, the second from
 * the 20th on if posts are below what is expected: one mail, also where no first one went out. Any reason
 * against it wins. What was published, picked or decided after `now` is left aside, so that the same call
 * answers for a day in the past.
 */
export function decideNudge(
  person: NudgePerson,
  now: Temporal.Instant,
  settings: NudgeSettings = defaultNudgeSettings,
): NudgeDecision {
  const facts = nudgeFacts(person, now, settings)
  const { counted, stage } = facts
  const { expected } = facts.expectation

  const personal = personalSilence(facts)
  if (personal !== null) return { expected, counted, stage, send: false, reason: personal }
  if (stage === null) return { expected, counted, stage, send: false, reason: tooEarly(facts) }
  const silent = dueButSilent(facts, stage)
  if (silent !== null) return { expected, counted, stage, send: false, reason: silent }
  return { expected, counted, stage, send: true, reason: { code: `due-${stage}`, counted, expected } }
}
