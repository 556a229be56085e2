import type { Temporal } from 'temporal-polyfill'
import { listParticipation, type Participation } from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  addMonths,
  dayOf,
  firstDay,
  instantOf,
  type Month,
  monthOfDay,
  startOfDay,
} from '#app/domain/kernel/calendar.ts'
import { listPostTimes } from '#app/domain/posts/posts.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { listPicks } from '#app/domain/topics/topics.server.ts'
import type { Db } from '#db/open.ts'
import { selectSnoozes } from './answers/snooze.queries.ts'
import { selectActivePeople, selectNudges } from './nudge.queries.ts'
import { decideNudge, type NudgeDecision } from './nudge.rules.ts'
import type { NudgePerson } from './nudge-facts.rules.ts'
import { type NudgeSettings, nudgeSettingsOf } from './nudge-settings.rules.ts'

/** What was decided about one person. `offeredBefore` are the topic ids of their last reminder. */
export type DecidedPerson = {
  participation: Participation
  decision: NudgeDecision
  offeredBefore: readonly string[]
}

// Small enough that a town of any size fits into memory, large enough that the queries are few.
const CHUNK = 500

/**
 * Decides about everybody who takes part actively on the day of `now`, and writes nothing: the one source
 * of the morning's reminders and of their preview. People come in chunks; each chunk costs the same few
 * queries, however many are in it.
 */
export async function* decideForEverybody(
  db: Db,
  now: Temporal.Instant,
): AsyncGenerator<readonly DecidedPerson[]> {
  const settings = nudgeSettingsOf(await readSettings(db))
  const day = dayOf(now)
  let after: string | null = null
  do {
    const ids: string[] = await selectActivePeople(db, { day, after, limit: CHUNK })
    if (ids.length > 0) yield await decideFor(db, ids, now, settings)
    after = ids.length === CHUNK ? (ids.at(-1) ?? null) : null
  } while (after !== null)
}

async function decideFor(
  db: Db,
  ambassadorIds: readonly string[],
  now: Temporal.Instant,
  settings: NudgeSettings,
): Promise<DecidedPerson[]> {
  const people = await listParticipation(db, { ambassadorIds })
  const past = await readPast(db, ambassadorIds, now, settings)
  return people.map(participation => {
    const own = pastOf(past, participation.ambassadorId)
    return {
      participation,
      decision: decideNudge(asPerson(participation, own), now, settings),
      offeredBefore: own.nudges.at(-1)?.topicIds ?? [],
    }
  })
}

type Past = Awaited<ReturnType<typeof readPast>>

function pastOf({ posts, picks, nudges, snoozes }: Past, ambassadorId: string) {
  return {
    posts: posts.get(ambassadorId) ?? [],
    picks: picks.get(ambassadorId) ?? [],
    nudges: nudges.get(ambassadorId) ?? [],
    snoozes: snoozes.get(ambassadorId) ?? [],
  }
}

function asPerson(participation: Participation, own: ReturnType<typeof pastOf>): NudgePerson {
  return {
    ...participation,
    posts: own.posts.map(({ publishedAt }) => instantOf(publishedAt)),
    picks: own.picks.map(({ pickedAt, closedAt }) => ({
      pickedAt: instantOf(pickedAt),
      closedAt: closedAt && instantOf(closedAt),
    })),
    nudges: own.nudges.map(({ month, stage, decidedAt }) => ({
      month,
      stage,
      decidedOn: dayOf(instantOf(decidedAt)),
    })),
    snoozedMonths: own.snoozes.map(({ month }) => month),
  }
}

// The rules look at this month and the two before it, and at topics taken in the last days.
async function readPast(db: Db, ids: readonly string[], now: Temporal.Instant, settings: NudgeSettings) {
  const since: Month = addMonths(monthOfDay(dayOf(now)), -2)
  const picksSince = now.subtract({ hours: 24 * settings.quietDaysAfterPick })
  return {
    posts: byPerson(
      await listPostTimes(db, { ambassadorIds: ids, since: startOfDay(firstDay(since)).toString() }),
    ),
    picks: byPerson(await listPicks(db, ids, picksSince)),
    nudges: byPerson(await selectNudges(db, ids, since)),
    snoozes: byPerson(await selectSnoozes(db, ids, { sinceMonth: since, until: now.toString() })),
  }
}

function byPerson<Row extends { ambassadorId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, row => row.ambassadorId)
}
