import type { Insertable } from 'kysely'
import { isStaying } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { Db } from '#db/open.ts'
import type { Nudge } from '#db/types.generated.ts'

/**
 * The next people who take part actively on a day and whose account is open, by id. Whoever has said that they
 * are going to leave is not reminded any more.
 * @param after the last id of the people before, null to begin
 */
export async function selectActivePeople(
  db: Db,
  { day, after, limit }: { day: string; after: string | null; limit: number },
): Promise<string[]> {
  const people = await db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select('ambassador.id')
    .where('account.deactivatedAt', 'is', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('participationSpell as spell')
          .select('spell.id')
          .whereRef('spell.ambassadorId', '=', 'ambassador.id')
          .where('spell.state', '=', 'active')
          .where('spell.validFrom', '<=', day)
          .where(one => one.or([one('spell.validTo', 'is', null), one('spell.validTo', '>', day)])),
      ),
    )
    .where(isStaying)
    .$if(after !== null, query => query.where('ambassador.id', '>', after))
    .orderBy('ambassador.id')
    .limit(limit)
    .execute()
  return people.map(({ id }) => id)
}

/** The reminders of these people since a month ('YYYY-MM'), the oldest first. */
export function selectNudges(db: Db, ambassadorIds: readonly string[], sinceMonth: string) {
  return db
    .selectFrom('nudge')
    .select(['ambassadorId', 'month', 'stage', 'decidedAt', 'topicIds'])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .where('month', '>=', sinceMonth)
    .orderBy('decidedAt')
    .execute()
}

/** Takes a reminder's place, which exists once per person, month and stage. @returns false when it is taken */
export async function insertNudge(db: Db, nudge: Insertable<Nudge>): Promise<boolean> {
  const result = await db
    .insertInto('nudge')
    .values(nudge)
    .onConflict(conflict => conflict.columns(['ambassadorId', 'month', 'stage']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateNudgeMail(db: Db, nudgeId: string, mailId: string): Promise<void> {
  await db.updateTable('nudge').set({ mailId }).where('id', '=', nudgeId).execute()
}

/** One person's reminder. */
export function selectNudge(db: Db, nudgeId: string, ambassadorId: string) {
  return db
    .selectFrom('nudge')
    .select(['id', 'month', 'stage', 'decidedAt', 'expected', 'counted', 'topicIds'])
    .where('id', '=', nudgeId)
    .where('ambassadorId', '=', ambassadorId)
    .executeTakeFirst()
}

/** These topics, the retired ones left out, and whether the person holds each of them. */
export async function selectOfferedTopics(db: Db, topicIds: readonly string[], ambassadorId: string) {
  if (topicIds.length === 0) return []
  return db
    .selectFrom('topic')
    .select(eb => [
      'topic.id',
      'topic.slug',
      'topic.title',
      'topic.effortMinutes',
      'topic.needsPhoto',
      eb
        .exists(
          eb
            .selectFrom('pick')
            .select('pick.id')
            .whereRef('pick.topicId', '=', 'topic.id')
            .where('pick.ambassadorId', '=', ambassadorId)
            .where('pick.endedAt', 'is', null),
        )
        .$castTo<boolean>()
        .as('taken'),
    ])
    .where('topic.id', 'in', [...topicIds])
    .where('topic.retiredAt', 'is', null)
    .execute()
}

/** How many reminders of each stage a month ('YYYY-MM') has seen, over everybody. */
export async function countNudges(db: Db, month: string): Promise<{ first: number; second: number }> {
  const rows = await db
    .selectFrom('nudge')
    .select(['stage', ({ fn }) => fn.countAll<number>().as('count')])
    .where('month', '=', month)
    .groupBy('stage')
    .execute()
  const counts = { first: 0, second: 0 }
  for (const { stage, count } of rows) counts[stage] = count
  return counts
}
