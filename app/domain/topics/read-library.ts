import { addDays, type Day, dayOf, instantOf, startOfDay } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { HeldPick } from './holders.rules.ts'
import { oldestOpenSince } from './picks/oldest-open.rules.ts'
import { selectOpenPicksOn } from './picks/pick.queries.ts'
import { selectTopicBySlug, selectTopics, selectTopicsUsedBy } from './topic.queries.ts'
import type { OrderableTopic } from './topic-order.rules.ts'

type TopicRow = Awaited<ReturnType<typeof selectTopics>>[number]

/** A topic as it stands on a day, before anybody's own use of it is looked at. */
export type LibraryTopic = Omit<TopicRow, 'seasonFrom' | 'seasonTo' | 'lastUsedAt'> &
  Omit<OrderableTopic, 'usedByThisPerson'>

/** The library on a day, together with who holds what and what the people asked about have used. */
export type Library = {
  topics: LibraryTopic[]
  held: HeldPick[]
  /** Ids of the topics somebody has posted on or picked. */
  usedBy: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Reads the topics in use as they stood at the end of a day, in three queries however many people are asked
 * about. What happens later does not count, so that a day in the past can be looked at again.
 */
export async function readLibrary(db: Db, ambassadorIds: readonly string[], today: Day): Promise<Library> {
  const until = endOf(today)
  const rows = await selectTopics(db, until)
  return {
    topics: rows.filter(({ retiredAt }) => retiredAt === null).map(toLibraryTopic),
    held: await readHeldPicks(db, today),
    usedBy: ambassadorIds.length === 0 ? new Map() : await readUse(db, ambassadorIds, until),
  }
}

/** One topic by its slug as it stands on a day, retired or not; undefined if there is none. */
export async function readLibraryTopic(db: Db, slug: string, today: Day): Promise<LibraryTopic | undefined> {
  const row = await selectTopicBySlug(db, slug, endOf(today))
  return row && toLibraryTopic(row)
}

/** The picks that are held on a day, by anybody, the earliest first. */
export async function readHeldPicks(db: Db, today: Day): Promise<HeldPick[]> {
  const since = oldestOpenSince(today).toString()
  const rows = await selectOpenPicksOn(db, { since, until: endOf(today), today })
  return rows.map(({ topicId, ambassadorId, pickedAt, departmentName }) => {
    return {
      topicId,
      personId: ambassadorId,
      pickedOn: dayOfDate(pickedAt),
      closedOn: null,
      departmentName,
    }
  })
}

async function readUse(db: Db, ambassadorIds: readonly string[], until: string) {
  const used = new Map(ambassadorIds.map(id => [id, new Set<string>()]))
  const rows = await selectTopicsUsedBy(db, ambassadorIds, until)
  for (const { ambassadorId, topicId } of rows) used.get(ambassadorId)?.add(topicId)
  return used
}

function toLibraryTopic({ seasonFrom, seasonTo, lastUsedAt, ...row }: TopicRow): LibraryTopic {
  return {
    ...row,
    season: seasonFrom === null || seasonTo === null ? null : { from: seasonFrom, to: seasonTo },
    departmentIds: row.departments.map(({ id }) => id),
    lastUsedOn: lastUsedAt && dayOfDate(lastUsedAt),
  }
}

function endOf(day: Day): string {
  return startOfDay(addDays(day, 1)).toString()
}

function dayOfDate(date: Date): Day {
  return dayOf(instantOf(date))
}
