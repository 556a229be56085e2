import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Holder, holdersOf } from './holders.rules.ts'
import { listOpenPicks, type OpenPick } from './picks/list-open-picks.ts'
import { type LibraryTopic, readHeldPicks, readLibraryTopic } from './read-library.ts'

/** A topic with who else holds it and, if the person holds it too, their pick with the draft. */
export type TopicPage = Omit<LibraryTopic, 'retiredAt'> & {
  retired: boolean
  holders: Holder[]
  ownPick: OpenPick | null
}

/**
 * One topic as the signed-in person sees it; undefined if there is none. A retired one can still be read,
 * so that old links keep their meaning.
 */
export async function readTopic(ctx: Ctx<AccountActor>, slug: string): Promise<TopicPage | undefined> {
  const today = dayOf(ctx.now)
  const topic = await readLibraryTopic(ctx.db, slug, today)
  if (topic === undefined) return undefined
  const { retiredAt, ...facts } = topic
  const { ambassadorId } = ctx.actor
  const own = ambassadorId === null ? [] : await listOpenPicks(ctx.db, [ambassadorId], ctx.now)
  return {
    ...facts,
    retired: retiredAt !== null,
    holders: holdersOf(topic.id, await readHeldPicks(ctx.db, today), ambassadorId),
    ownPick: own.find(({ topicId }) => topicId === topic.id) ?? null,
  }
}
