import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'

/** A season as 'MM-DD', first and last day included. It may wrap the year: from '11-20' to '01-06'. */
export type SeasonWindow = { from: string; to: string }

/** What the order looks at in a topic. Retired topics are not handed in; further fields travel along. */
export type OrderableTopic = {
  id: string
  /** null: fits all year. */
  season: SeasonWindow | null
  /** Departments it fits; none means all. */
  departmentIds: readonly string[]
  /** Days a topic rests after anybody used it, so that a network does not read it twice in a row. */
  coolDownDays: number
  needsPhoto: boolean
  /** Last day anybody posted on it, null for never. */
  lastUsedOn: Day | null
  usedByThisPerson: boolean
}

/** The person the library is ordered for; `departmentIds` are their department and its parents. */
export type TopicReader = { id: string; departmentIds: readonly string[] }

/** Why a topic stands where it does, for the person to read. `since` null: nobody has used it yet. */
export type TopicReason =
  | { code: 'season'; from: string; to: string }
  | { code: 'department'; departmentId: string }
  | { code: 'unused-by-you' }
  | { code: 'long-unused'; since: Day | null }

/** Whether the topic is one for now; 'resting' and 'out-of-season' stay in the library, at its end. */
export type TopicStanding = 'in-season' | 'all-year' | 'resting' | 'out-of-season'

export type OrderedTopic<Topic> = { topic: Topic; standing: TopicStanding; reasons: readonly TopicReason[] }

/** Days without a post by anybody after which a topic is called long unused. */
const longUnusedAfterDays = 90

/**
 * The library in the order for one person: in season first, then what fits the department, what the person has
 * not used, what nobody has used for longest. Resting topics follow, those of another season close the list.
 * Equals are shuffled by person, the same way every time, so that a town does not write on one topic at once.
 */
export function orderTopics<Topic extends OrderableTopic>(
  topics: readonly Topic[],
  reader: TopicReader,
  today: Day,
): OrderedTopic<Topic>[] {
  return topics
    .map(topic => ({ topic, rank: rankOf(topic, reader, today) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ topic }) => ({
      topic,
      standing: standingOf(topic, today),
      reasons: reasonsFor(topic, reader, today),
    }))
}

/**
 * The three topics to offer: the first of the order, at least one of them without a photo where there is one.
 * What was offered before comes again only when nothing else fits the day, and what rests or is out of season
 * only when nothing is left. Fewer than three if there are fewer.
 */
export function chooseThree<Topic extends OrderableTopic>(
  topics: readonly Topic[],
  reader: TopicReader,
  today: Day,
  offeredBefore: readonly string[] = [],
): OrderedTopic<Topic>[] {
  const ordered = orderTopics(topics, reader, today)
  const { ready = [], later = [] } = Object.groupBy(ordered, ({ standing }) =>
    standing === 'in-season' || standing === 'all-year' ? 'ready' : 'later',
  )
  const { fresh = [], again = [] } = Object.groupBy(ready, ({ topic }) =>
    offeredBefore.includes(topic.id) ? 'again' : 'fresh',
  )
  const candidates = [...fresh, ...again, ...later]
  const three = candidates.slice(0, 3)
  const withoutPhoto = candidates.find(({ topic }) => !topic.needsPhoto)
  if (withoutPhoto === undefined || three.includes(withoutPhoto)) return three
  return [...three.slice(0, 2), withoutPhoto]
}

/** Whether a day lies in a season, also in one that wraps the year. */
export function isInSeason({ from, to }: SeasonWindow, day: Day): boolean {
  const monthDay = day.slice(5)
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

function standingOf(topic: OrderableTopic, today: Day): TopicStanding {
  if (topic.season !== null && !isInSeason(topic.season, today)) return 'out-of-season'
  const rests = topic.lastUsedOn !== null && today < addDays(topic.lastUsedOn, topic.coolDownDays)
  if (rests) return 'resting'
  return topic.season === null ? 'all-year' : 'in-season'
}

function reasonsFor(topic: OrderableTopic, reader: TopicReader, today: Day): TopicReason[] {
  const reasons: TopicReason[] = []
  const { season, lastUsedOn } = topic
  if (season !== null && isInSeason(season, today)) reasons.push({ code: 'season', ...season })
  const departmentId = reader.departmentIds.find(id => topic.departmentIds.includes(id))
  if (departmentId !== undefined) reasons.push({ code: 'department', departmentId })
  if (!topic.usedByThisPerson) reasons.push({ code: 'unused-by-you' })
  if (lastUsedOn === null || daysBetween(lastUsedOn, today) >= longUnusedAfterDays)
    reasons.push({ code: 'long-unused', since: lastUsedOn })
  return reasons
}

type Rank = readonly (number | string)[]

const standings: readonly TopicStanding[] = ['in-season', 'all-year', 'resting', 'out-of-season']

function rankOf(topic: OrderableTopic, reader: TopicReader, today: Day): Rank {
  return [
    standings.indexOf(standingOf(topic, today)),
    departmentRank(topic, reader),
    topic.usedByThisPerson ? 1 : 0,
    topic.lastUsedOn ?? '',
    shuffleKey(`${reader.id} ${topic.id}`),
    topic.id,
  ]
}

// Made for this department, made for everybody, made for others.
function departmentRank(topic: OrderableTopic, reader: TopicReader): number {
  if (topic.departmentIds.length === 0) return 1
  return reader.departmentIds.some(id => topic.departmentIds.includes(id)) ? 0 : 2
}

function compareRanks(a: Rank, b: Rank): number {
  const differing = a.findIndex((part, index) => part !== b[index])
  return differing === -1 || (a[differing] ?? '') < (b[differing] ?? '') ? -1 : 1
}

// FNV-1a: spreads texts evenly, needs no randomness.
function shuffleKey(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
