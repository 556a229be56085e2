import type { Db } from '#db/open.ts'

/** When these people posted since a moment (ISO instant), in the order of publication. */
export async function listPostTimes(
  db: Db,
  { ambassadorIds, since }: { ambassadorIds: readonly string[]; since: string },
): Promise<Array<{ ambassadorId: string; publishedAt: Date }>> {
  if (ambassadorIds.length === 0) return []
  return db
    .selectFrom('post')
    .select(['ambassadorId', 'publishedAt'])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .where('publishedAt', '>=', new Date(since))
    .where('mergedInto', 'is', null)
    .orderBy('publishedAt')
    .execute()
}

/** How many posts of one person count in a month ('YYYY-MM', Berlin). */
export async function countPostsInMonth(db: Db, ambassadorId: string, month: string): Promise<number> {
  const { count } = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ambassadorId', '=', ambassadorId)
    .where('month', '=', month)
    .where('mergedInto', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** When each of these people first logged a post here; whoever never did is not in the map. */
export async function selectFirstLoggedPosts(
  db: Db,
  ambassadorIds: readonly string[],
): Promise<Map<string, Date>> {
  if (ambassadorIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('post')
    .select(({ fn }) => ['ambassadorId', fn.min<Date>('loggedAt').as('at')])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .where('mergedInto', 'is', null)
    .groupBy('ambassadorId')
    .execute()
  return new Map(rows.map(({ ambassadorId, at }) => [ambassadorId, at]))
}
