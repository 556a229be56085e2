import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import { type Library, readLibrary } from './read-library.ts'
import type { LibraryReader } from './read-topic-reader.ts'
import { chooseThree, type TopicStanding } from './topic-order.rules.ts'
import { type NamedTopicReason, nameReasons } from './topic-reason.rules.ts'

/** A topic offered to one person, with the reasons why. */
export type OfferedTopic = {
  id: string
  slug: string
  title: string
  effortMinutes: number
  needsPhoto: boolean
  standing: TopicStanding
  reasons: NamedTopicReason[]
}

/**
 * The three topics to offer somebody today, at least one without a photo where there is one. What the person
 * holds already is left out; what was offered before (topic ids) comes again only when nothing else fits.
 */
export async function suggestTopicsFor(
  db: Db,
  reader: LibraryReader,
  today: Day,
  { offeredBefore = [] }: { offeredBefore?: readonly string[] } = {},
): Promise<OfferedTopic[]> {
  const library = await readLibrary(db, [reader.ambassadorId], today)
  return offerFrom(library, reader, today, offeredBefore)
}

/**
 * The same for many people in one go.
 * @param offeredBefore topic ids by ambassador id
 * @returns the topics by ambassador id; everybody asked about is in it
 */
export async function suggestTopicsForMany(
  db: Db,
  readers: readonly LibraryReader[],
  today: Day,
  offeredBefore: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Map<string, OfferedTopic[]>> {
  const ids = readers.map(({ ambassadorId }) => ambassadorId)
  const library = await readLibrary(db, ids, today)
  return new Map(
    readers.map(reader => [
      reader.ambassadorId,
      offerFrom(library, reader, today, offeredBefore.get(reader.ambassadorId) ?? []),
    ]),
  )
}

function offerFrom(
  { topics, held, usedBy }: Library,
  { ambassadorId, departmentIds }: LibraryReader,
  today: Day,
  offeredBefore: readonly string[],
): OfferedTopic[] {
  const own = new Set(held.filter(pick => pick.personId === ambassadorId).map(({ topicId }) => topicId))
  const used = usedBy.get(ambassadorId)
  const candidates = topics
    .filter(({ id }) => !own.has(id))
    .map(topic => ({ ...topic, usedByThisPerson: used?.has(topic.id) ?? false }))
  const three = chooseThree(candidates, { id: ambassadorId, departmentIds }, today, offeredBefore)
  return three.map(({ topic, standing, reasons }) => {
    const { id, slug, title, effortMinutes, needsPhoto, departments } = topic
    const names = new Map(departments.map(department => [department.id, department.name]))
    return { id, slug, title, effortMinutes, needsPhoto, standing, reasons: nameReasons(reasons, names) }
  })
}
