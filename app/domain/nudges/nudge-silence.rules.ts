import { Temporal } from 'temporal-polyfill'
import { type Absence, absenceOn } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { type ParticipationState, spellOn } from '#app/domain/ambassadors/participation.rules.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  firstDay,
  type Month,
  timeOf,
} from '#app/domain/kernel/calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysLeft } from '#app/domain/kernel/working-days.ts'
import { type NudgeFacts, type NudgeStage, stayedWithoutAnswer } from './nudge-facts.rules.ts'

/** Why no reminder goes out, with the facts its sentence needs. `until` is the last day away. */
export type SilenceReason =
  | { code: 'paused'; since: Day }
  | { code: 'not-active'; state: Exclude<ParticipationState, 'active' | 'paused'> | null }
  | { code: 'target-zero' }
  | { code: 'absent'; until: Day }
  | { code: 'expected-zero'; availableDays: number; workingDays: number }
  | { code: 'target-met'; counted: number; expected: number }
  | { code: 'snoozed'; month: Month }
  | { code: 'mail-opted-out' }
  | { code: 'too-early'; from: Day }
  | { code: 'already-nudged'; stage: NudgeStage; on: Day }
  | { code: 'open-pick'; pickedOn: Day }
  | { code: 'too-soon'; last: Day; next: Day }
  | { code: 'month-ending'; workingDaysLeft: number }
  | { code: 'no-working-day'; next: Day }
  | { code: 'outside-hours'; from: string; to: string }
  | { code: 'two-months-without-answer'; months: readonly [Month, Month] }

/** What the person is, has said or has done. It outweighs the calendar; the first that holds is given. */
export function personalSilence(facts: NudgeFacts): SilenceReason | null {
  return firstOf(
    [notActive, readingAlong, absentToday, nothingExpected, targetMet, snoozed, mailOptedOut],
    facts,
  )
}

/** For a person below expectation whom the date does not call for yet: the day from which it may. */
export function tooEarly({ month, today, counted, settings }: NudgeFacts): SilenceReason {
  const dayInMonth = (dayOfMonth: number) => addDays(firstDay(month), dayOfMonth - 1)
  const first = dayInMonth(settings.firstDay)
  return { code: 'too-early', from: counted === 0 && today < first ? first : dayInMonth(settings.secondDay) }
}

/** What keeps back a reminder that is due, today or for good; the first that holds is given. */
export function dueButSilent(facts: NudgeFacts, stage: NudgeStage): SilenceReason | null {
  const alreadyNudged: Silence = ({ person, month }) => {
    const sent = person.nudges.find(nudge => nudge.month === month && nudge.stage === stage)
    return sent ? { code: 'already-nudged', stage, on: sent.decidedOn } : null
  }
  return firstOf(
    // The talk comes last: comms is asked for it exactly where a mail would have gone.
    [alreadyNudged, freshPick, tooSoon, monthEnding, dayOff, outsideHours, twoMonthsWithoutAnswer],
    facts,
  )
}

type Silence = (facts: NudgeFacts) => SilenceReason | null

function firstOf(silences: readonly Silence[], facts: NudgeFacts): SilenceReason | null {
  for (const silence of silences) {
    const reason = silence(facts)
    if (reason !== null) return reason
  }
  return null
}

const notActive: Silence = ({ person, today }) => {
  const spell = spellOn(person.spells, today)
  if (spell === null) return { code: 'not-active', state: null }
  if (spell.state === 'active') return null
  return spell.state === 'paused'
    ? { code: 'paused', since: spell.from }
    : { code: 'not-active', state: spell.state }
}

const readingAlong: Silence = ({ expectation }) => (expectation.target === 0 ? { code: 'target-zero' } : null)

const absentToday: Silence = ({ person, today }) =>
  absenceOn(person.absences, today) ? { code: 'absent', until: lastDayAway(person.absences, today) } : null

// Holidays followed by a training week are one absence to everybody but the calendar.
function lastDayAway(absences: readonly Absence[], day: Day): Day {
  const absence = absenceOn(absences, day)
  return absence ? lastDayAway(absences, addDays(absence.to, 1)) : addDays(day, -1)
}

const nothingExpected: Silence = ({ expectation: { expected, availableDays, workingDays } }) =>
  expected === 0 ? { code: 'expected-zero', availableDays, workingDays } : null

const targetMet: Silence = ({ counted, expectation: { expected } }) =>
  counted >= expected ? { code: 'target-met', counted, expected } : null

const snoozed: Silence = ({ person, month }) =>
  person.snoozedMonths.includes(month) ? { code: 'snoozed', month } : null

const mailOptedOut: Silence = ({ person }) => (person.mailOptOut ? { code: 'mail-opted-out' } : null)

const freshPick: Silence = ({ person, now, settings }) => {
  const quietSince = now.subtract({ hours: 24 * settings.quietDaysAfterPick })
  const fresh = person.picks.find(
    ({ pickedAt, closedAt }) => closedAt === null && Temporal.Instant.compare(pickedAt, quietSince) > 0,
  )
  return fresh ? { code: 'open-pick', pickedOn: dayOf(fresh.pickedAt) } : null
}

const tooSoon: Silence = ({ person, today, settings }) => {
  const last = person.nudges
    .map(({ decidedOn }) => decidedOn)
    .toSorted()
    .at(-1)
  if (last === undefined || daysBetween(last, today) >= settings.daysBetween) return null
  return { code: 'too-soon', last, next: addDays(last, settings.daysBetween) }
}

const monthEnding: Silence = ({ today, month, settings }) => {
  const left = workingDaysLeft(today, month, settings.federalState)
  return left <= settings.quietWorkingDaysAtMonthEnd ? { code: 'month-ending', workingDaysLeft: left } : null
}

const dayOff: Silence = ({ today, settings: { federalState } }) =>
  isWorkingDay(today, federalState)
    ? null
    : { code: 'no-working-day', next: addWorkingDays(today, 1, federalState) }

const outsideHours: Silence = ({ now, settings: { windowFrom: from, windowTo: to } }) => {
  const time = timeOf(now)
  return time >= from && time < to ? null : { code: 'outside-hours', from, to }
}

const twoMonthsWithoutAnswer: Silence = facts => {
  const months = [addMonths(facts.month, -2), addMonths(facts.month, -1)] as const
  return months.every(month => stayedWithoutAnswer(facts, month))
    ? { code: 'two-months-without-answer', months }
    : null
}
