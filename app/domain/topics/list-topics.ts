import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type HeldPick, type Holder, holdersOf } from './holders.rules.ts'
import { type LibraryTopic, readLibrary } from './read-library.ts'
import { readTopicReader } from './read-topic-reader.ts'
import { matchesFilter } from './topic-filter.rules.ts'
import type { TopicFilter } from './topic-filter.schema.ts'
import { type OrderedTopic, orderTopics, type TopicStanding } from './topic-order.rules.ts'
import { type NamedTopicReason, nameReasons } from './topic-reason.rules.ts'

/** A topic in somebody's list. */
export type ListedTopic = Pick<
  LibraryTopic,
  'id' | 'slug' | 'title' | 'category' | 'effortMinutes' | 'needsPhoto' | 'format' | 'season'
> & { standing: TopicStanding; reasons: NamedTopicReason[]; holders: Holder[]; yours: boolean }

type PersonalTopic = LibraryTopic & { usedByThisPerson: boolean }

/**
 * The library as the signed-in person sees it: in their own order with the reasons, narrowed down by the
 * filter. Somebody who does not take part reads it by title, with reasons that hold for everybody.
 * @returns the topics that match, and how many there are altogether
 */
export async function listTopics(
  ctx: Ctx<AccountActor>,
  filter: TopicFilter,
): Promise<{ topics: ListedTopic[]; total: number }> {
  const today = dayOf(ctx.now)
  const { ambassadorId } = ctx.actor
  const library = await readLibrary(ctx.db, ambassadorId === null ? [] : [ambassadorId], today)
  const used = ambassadorId === null ? null : library.usedBy.get(ambassadorId)
  // Nobody in particular has "used" everything: the reason "new for you" is not for them.
  const topics = library.topics.map(topic => ({ ...topic, usedByThisPerson: used?.has(topic.id) ?? true }))
  const ordered = await orderFor(ctx, topics, today)
  return {
    topics: ordered
      .filter(({ topic, standing }) => matchesFilter({ ...topic, standing }, filter))
      .map(entry => listed(entry, library.held, ambassadorId)),
    total: topics.length,
  }
}

async function orderFor(
  { db, actor }: Ctx<AccountActor>,
  topics: readonly PersonalTopic[],
  today: Day,
): Promise<OrderedTopic<PersonalTopic>[]> {
  if (actor.ambassadorId === null) {
    const byTitle = (a: OrderedTopic<PersonalTopic>, b: OrderedTopic<PersonalTopic>) =>
      a.topic.title.localeCompare(b.topic.title, 'de')
    return orderTopics(topics, { id: '', departmentIds: [] }, today).toSorted(byTitle)
  }
  const { departmentIds } = await readTopicReader(db, actor.ambassadorId, today)
  return orderTopics(topics, { id: actor.ambassadorId, departmentIds }, today)
}

function listed(
  { topic, standing, reasons }: OrderedTopic<PersonalTopic>,
  held: readonly HeldPick[],
  ambassadorId: string | null,
): ListedTopic {
  const { id, slug, title, category, effortMinutes, needsPhoto, format, season } = topic
  const names = new Map(topic.departments.map(department => [department.id, department.name]))
  return {
    ...{ id, slug, title, category, effortMinutes, needsPhoto, format, season, standing },
    reasons: nameReasons(reasons, names),
    holders: holdersOf(id, held, ambassadorId),
    yours: held.some(pick => pick.topicId === id && pick.personId === ambassadorId),
  }
}
