import { Temporal } from 'temporal-polyfill'
import {
  addMonths,
  type Day,
  dayOf,
  type Month,
  monthOfDay,
  monthsBetween,
} from '#app/domain/kernel/calendar.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { decideNudge, type NudgeDecision } from '#app/domain/nudges/nudge.rules.ts'
import type { NudgePerson, NudgeStage } from '#app/domain/nudges/nudge-facts.rules.ts'
import { defaultNudgeSettings } from '#app/domain/nudges/nudge-settings.rules.ts'
import type { Life } from './lives.ts'
import type { TownPick } from './picks.ts'
import type { TownPost } from './posts.ts'
import { berlin, townState } from './town-calendar.ts'

/** A reminder as the morning's check decided it. */
export type TownReminder = {
  life: Life
  month: Month
  stage: NudgeStage
  decidedOn: Day
  decidedAt: string
  expected: number
  counted: number
}

/** What the mornings of the last months brought; a talk is asked for where two months of mails did nothing. */
export type Reminders = {
  reminders: readonly TownReminder[]
  snoozes: readonly { life: Life; month: Month; snoozedAt: string }[]
  talks: readonly { life: Life; month: Month; openedOn: Day }[]
}

/** Months before the current one whose mornings are played through. */
const MONTHS_BACK = 6

/**
 * Plays the morning check of every working day before `today` through, with the rules of the real one: nobody
 * in Lindental got a reminder that the program would not have sent.
 */
export function planReminders(
  lives: readonly Life[],
  posts: readonly TownPost[],
  picks: readonly TownPick[],
  today: Day,
): Reminders {
  const current = monthOfDay(today)
  const mornings = monthsBetween(addMonths(current, -MONTHS_BACK), current)
    .flatMap(month => workingDaysOf(month, townState))
    .filter(day => day < today && Number(day.slice(8)) >= defaultNudgeSettings.firstDay)
    .map(day => ({ day, month: monthOfDay(day), now: Temporal.Instant.from(berlin(day, '09:00')) }))
  const played = lives.map(life => {
    const own = posts.filter(post => post.life === life)
    return playThrough(
      life,
      own,
      picks.filter(pick => pick.life === life),
      mornings,
      current,
    )
  })
  return {
    reminders: played.flatMap(({ reminders }) => reminders).toSorted(byTime),
    snoozes: played.flatMap(({ snoozes }) => snoozes),
    talks: played.flatMap(({ talks }) => talks),
  }
}

type Morning = { day: Day; month: Month; now: Temporal.Instant }

function playThrough(
  life: Life,
  posts: readonly TownPost[],
  picks: readonly TownPick[],
  mornings: readonly Morning[],
  current: Month,
): Reminders {
  const reminders: TownReminder[] = []
  const snoozes: { life: Life; month: Month; snoozedAt: string }[] = []
  const talks: { life: Life; month: Month; openedOn: Day }[] = []
  const person = nudgePersonOf(life, posts, picks)
  for (const { day, month, now } of mornings) {
    const snoozedMonths = snoozes.map(snooze => snooze.month)
    const decision = decideNudge({ ...person, nudges: reminders, snoozedMonths }, now)
    if (decision.send) reminders.push(reminderOf(life, month, now, decision))
    if (decision.send && life.person.answers === 'snooze' && month < current) {
      snoozes.push({ life, month, snoozedAt: berlin(day, '13:10') })
    }
    if (decision.reason.code === 'two-months-without-answer' && talks.at(-1)?.month !== month) {
      talks.push({ life, month, openedOn: day })
    }
  }
  return { reminders, snoozes, talks }
}

function nudgePersonOf(
  { spells, absences, targets }: Life,
  posts: readonly TownPost[],
  picks: readonly TownPick[],
): Omit<NudgePerson, 'nudges' | 'snoozedMonths'> {
  return {
    spells,
    absences,
    targets,
    posts: posts.map(({ publishedAt }) => Temporal.Instant.from(publishedAt)),
    picks: picks.map(({ pickedAt, end }) => ({
      pickedAt: Temporal.Instant.from(pickedAt),
      closedAt: end && Temporal.Instant.from(end.at),
    })),
    mailOptOut: false,
  }
}

function reminderOf(
  life: Life,
  month: Month,
  now: Temporal.Instant,
  { stage, expected, counted }: Extract<NudgeDecision, { send: true }>,
): TownReminder {
  return { life, month, stage, expected, counted, decidedOn: dayOf(now), decidedAt: now.toString() }
}

function byTime(a: TownReminder, b: TownReminder): number {
  return a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : 0
}
