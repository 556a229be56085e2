import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Pick } from '#db/types.generated.ts'

/**
 * The picks held at `until` (ISO instant) that were taken at `since` or later, by anybody, the earliest
 * first, each with the department its holder belongs to on that day.
 */
export function selectOpenPicksOn(
  db: Db,
  { since, until, today }: { since: string; until: string; today: string },
) {
  return db
    .selectFrom('pick')
    .select(eb => [
      'pick.topicId',
      'pick.ambassadorId',
      'pick.pickedAt',
      eb
        .selectFrom('departmentMembership')
        .innerJoin('department', 'department.id', 'departmentMembership.departmentId')
        .select('department.name')
        .whereRef('departmentMembership.ambassadorId', '=', 'pick.ambassadorId')
        .where('departmentMembership.validFrom', '<=', today)
        .orderBy('departmentMembership.validFrom', 'desc')
        .limit(1)
        .as('departmentName'),
    ])
    .where('pick.pickedAt', '>=', new Date(since))
    .where('pick.pickedAt', '<', new Date(until))
    .where(eb => eb.or([eb('pick.endedAt', 'is', null), eb('pick.endedAt', '>=', new Date(until))]))
    .orderBy('pick.pickedAt')
    .orderBy('pick.id')
    .limit(5000)
    .execute()
}

/** The picks these people hold that were taken at `since` (ISO instant) or later, the earliest first. */
export function selectOpenPicksOf(db: Db, ambassadorIds: readonly string[], since: string) {
  return db
    .selectFrom('pick')
    .innerJoin('topic', 'topic.id', 'pick.topicId')
    .select([
      'pick.id',
      'pick.ambassadorId',
      'pick.topicId',
      'pick.pickedAt',
      'pick.draft',
      'pick.draftSavedAt',
      'topic.slug',
      'topic.title',
    ])
    .where('pick.ambassadorId', 'in', ambassadorIds)
    .where('pick.endedAt', 'is', null)
    .where('pick.pickedAt', '>=', new Date(since))
    .orderBy('pick.pickedAt')
    .orderBy('pick.id')
    .limit(5000)
    .execute()
}

/** When these people took topics at `since` (ISO instant) or later, and when each pick ended. */
export function selectPickTimes(db: Db, ambassadorIds: readonly string[], since: string) {
  return db
    .selectFrom('pick')
    .select(['ambassadorId', 'pickedAt', 'endedAt as closedAt'])
    .where('ambassadorId', 'in', ambassadorIds)
    .where('pickedAt', '>=', new Date(since))
    .orderBy('pickedAt')
    .orderBy('id')
    .limit(50_000)
    .execute()
}

/** Makes everything else that changes one person's picks wait until this transaction is over. */
export async function lockPicksOf(db: Db, ambassadorId: string): Promise<void> {
  await db.selectFrom('ambassador').select('id').where('id', '=', ambassadorId).forUpdate().execute()
}

export async function insertPick(db: Db, pick: Insertable<Pick>): Promise<void> {
  await db.insertInto('pick').values(pick).execute()
}

/** The text of the person's newest pick of a topic that ended without a post; null if there is none. */
export async function selectLeftDraft(db: Db, ambassadorId: string, topicId: string): Promise<string | null> {
  const row = await db
    .selectFrom('pick')
    .select('draft')
    .where('ambassadorId', '=', ambassadorId)
    .where('topicId', '=', topicId)
    .where('endReason', 'in', ['returned', 'lapsed'])
    .orderBy('endedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.draft ?? null
}

/** When each of these people first took a topic; whoever never did is not in the map. */
export async function selectFirstPicks(db: Db, ambassadorIds: readonly string[]): Promise<Map<string, Date>> {
  if (ambassadorIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('pick')
    .select(({ fn }) => ['ambassadorId', fn.min<Date>('pickedAt').as('at')])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .groupBy('ambassadorId')
    .execute()
  return new Map(rows.map(({ ambassadorId, at }) => [ambassadorId, at]))
}

/** Whether somebody has ever taken a topic, whatever became of it. */
export async function hasPicked(db: Db, ambassadorId: string): Promise<boolean> {
  const pick = await db
    .selectFrom('pick')
    .select('id')
    .where('ambassadorId', '=', ambassadorId)
    .limit(1)
    .executeTakeFirst()
  return pick !== undefined
}

/** Ends somebody's open pick of a topic. @returns its id, undefined if they hold none */
export async function endPick(
  db: Db,
  pick: { ambassadorId: string; topicId: string },
  end: { at: string; reason: 'posted' | 'returned' },
): Promise<string | undefined> {
  const ended = await db
    .updateTable('pick')
    .set({ endedAt: end.at, endReason: end.reason })
    .where('ambassadorId', '=', pick.ambassadorId)
    .where('topicId', '=', pick.topicId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id
}

/** Gives back everything somebody holds. @returns how many picks */
export async function returnPicksOf(db: Db, ambassadorId: string, at: string): Promise<number> {
  const result = await db
    .updateTable('pick')
    .set({ endedAt: at, endReason: 'returned' })
    .where('ambassadorId', '=', ambassadorId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Ends as lapsed what was taken before `before` (ISO instant), of everybody or one person. @returns how many */
export async function lapsePicksTakenBefore(
  db: Db,
  before: string,
  end: { at: string; ambassadorId?: string },
): Promise<number> {
  const { ambassadorId } = end
  const result = await db
    .updateTable('pick')
    .set({ endedAt: end.at, endReason: 'lapsed' })
    .where('endedAt', 'is', null)
    .where('pickedAt', '<', new Date(before))
    .$if(ambassadorId !== undefined, query => query.where('ambassadorId', '=', ambassadorId ?? ''))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Keeps the text of somebody's open pick of a topic. @returns false if they hold none */
export async function updateDraft(
  db: Db,
  pick: { ambassadorId: string; topicId: string },
  draft: { text: string | null; savedAt: string },
): Promise<boolean> {
  const result = await db
    .updateTable('pick')
    .set({ draft: draft.text, draftSavedAt: draft.savedAt })
    .where('ambassadorId', '=', pick.ambassadorId)
    .where('topicId', '=', pick.topicId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
