import { Temporal } from 'temporal-polyfill'
import {
  type Absence,
  type ExpectedPosts,
  expectedPosts,
} from '#app/domain/ambassadors/expected-posts.rules.ts'
import type { ParticipationSpell } from '#app/domain/ambassadors/participation.rules.ts'
import type { TargetChange } from '#app/domain/ambassadors/target.rules.ts'
import {
  type Day,
  dayOf,
  firstDay,
  type Month,
  monthOfDay,
  nextMonth,
  startOfDay,
} from '#app/domain/kernel/calendar.ts'
import type { NudgeSettings } from './nudge-settings.rules.ts'

/** The two reminders of a month: nothing posted yet, and fewer posts than expected. */
export type NudgeStage = 'first' | 'second'

/** A reminder that was decided on, whether its mail has left the house yet or not. */
export type Nudge = { month: Month; stage: NudgeStage; decidedOn: Day }

/** A topic the person took; `closedAt` is when it was used, given back or lapsed, null while it is open. */
export type NudgePick = { pickedAt: Temporal.Instant; closedAt: Temporal.Instant | null }

/**
 * What must be known of a person to decide. `posts` are publication times; they and the nudges reach back at
 * least two months before the current one. `targets` come in the order in which they were chosen.
 */
export type NudgePerson = {
  spells: readonly ParticipationSpell[]
  absences: readonly Absence[]
  targets: readonly TargetChange[]
  posts: readonly Temporal.Instant[]
  picks: readonly NudgePick[]
  nudges: readonly Nudge[]
  snoozedMonths: readonly Month[]
  mailOptOut: boolean
}

/** A person as they stand at one moment: everything the reasons for and against a reminder look at. */
export type NudgeFacts = {
  person: NudgePerson
  settings: NudgeSettings
  now: Temporal.Instant
  today: Day
  month: Month
  expectation: ExpectedPosts
  counted: number
  stage: NudgeStage | null
}

/** Gathers the facts of a moment. What was published, picked or decided after `now` does not exist yet. */
export function nudgeFacts(person: NudgePerson, now: Temporal.Instant, settings: NudgeSettings): NudgeFacts {
  const today = dayOf(now)
  const month = monthOfDay(today)
  const known = knownAt(person, now)
  const expectation = expectationIn(known, month, settings)
  const counted = postsIn(known, month)
  const stage = stageOn(today, counted, expectation.expected, settings)
  return { person: known, settings, now, today, month, expectation, counted, stage }
}

/** Whether a month that is over ended with a reminder and still with fewer posts than expected. */
export function stayedWithoutAnswer({ person, settings }: NudgeFacts, month: Month): boolean {
  const reminded = person.nudges.some(nudge => nudge.month === month)
  return reminded && postsIn(person, month) < expectationIn(person, month, settings).expected
}

function knownAt(person: NudgePerson, now: Temporal.Instant): NudgePerson {
  const today = dayOf(now)
  return {
    ...person,
    posts: person.posts.filter(publishedAt => isUpTo(publishedAt, now)),
    picks: person.picks
      .filter(({ pickedAt }) => isUpTo(pickedAt, now))
      .map(pick =>
        pick.closedAt !== null && isUpTo(pick.closedAt, now) ? pick : { ...pick, closedAt: null },
      ),
    nudges: person.nudges.filter(({ decidedOn }) => decidedOn <= today),
  }
}

function expectationIn(person: NudgePerson, month: Month, settings: NudgeSettings): ExpectedPosts {
  const { spells, absences, targets } = person
  return expectedPosts({ month, state: settings.federalState, spells, absences, targets })
}

function postsIn({ posts }: NudgePerson, month: Month): number {
  const begins = startOfDay(firstDay(month))
  const ends = startOfDay(firstDay(nextMonth(month)))
  return posts.filter(post => isUpTo(begins, post) && !isUpTo(ends, post)).length
}

function stageOn(today: Day, counted: number, expected: number, settings: NudgeSettings): NudgeStage | null {
  const dayOfMonth = Number(today.slice(8))
  if (counted >= expected) return null
  if (dayOfMonth >= settings.secondDay) return 'second'
  return dayOfMonth >= settings.firstDay && counted === 0 ? 'first' : null
}

function isUpTo(earlier: Temporal.Instant, later: Temporal.Instant): boolean {
  return Temporal.Instant.compare(earlier, later) <= 0
}
