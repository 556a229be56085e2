import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { WorkshopIdea } from '#db/types.generated.ts'

export async function insertIdea(db: Db, idea: Insertable<WorkshopIdea>): Promise<void> {
  await db.insertInto('workshopIdea').values(idea).execute()
}

/** How many ideas a wall holds, and how many of them say exactly this. */
export async function countIdeas(db: Db, eventId: string, text: string) {
  return db
    .selectFrom('workshopIdea')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('text', '=', text).as('same'),
    ])
    .where('eventId', '=', eventId)
    .executeTakeFirstOrThrow()
}

/** The ideas of a wall, the newest first, each with the topic it became. */
export function selectIdeas(db: Db, eventId: string, limit: number) {
  return db
    .selectFrom('workshopIdea')
    .leftJoin('topic', 'topic.id', 'workshopIdea.topicId')
    .select([
      'workshopIdea.id',
      'workshopIdea.text',
      'topic.slug as topicSlug',
      'topic.title as topicTitle',
      sql<boolean>`workshop_idea.set_aside_at is not null`.as('setAside'),
    ])
    .where('workshopIdea.eventId', '=', eventId)
    .orderBy('workshopIdea.addedAt', 'desc')
    .orderBy('workshopIdea.id')
    .limit(limit)
    .execute()
}

/** One idea of a workshop, held for this transaction when something is decided about it. */
export function selectIdea(db: Db, eventId: string, ideaId: string, { lock }: { lock: boolean }) {
  return db
    .selectFrom('workshopIdea')
    .select(['id', 'text', 'topicId', 'setAsideAt'])
    .where('id', '=', ideaId)
    .where('eventId', '=', eventId)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
}

export async function updateIdea(
  db: Db,
  ideaId: string,
  change: { setAsideAt: string | null } | { topicId: string; setAsideAt: null },
): Promise<void> {
  await db.updateTable('workshopIdea').set(change).where('id', '=', ideaId).execute()
}
