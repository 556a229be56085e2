import type { Db } from '#db/open.ts'

/**
 * The department in whose totals somebody's figures are counted: the one they went to before, if they leave a
 * second time, else that of their last post. Always one, so that reports count nobody in two.
 */
export async function selectCountedIn(db: Db, ambassadorId: string): Promise<string | null> {
  const before = await db
    .selectFrom('departure')
    .select('countedIn')
    .where('ambassadorId', '=', ambassadorId)
    .where('anonymisedAt', 'is not', null)
    .orderBy('anonymisedAt')
    .limit(1)
    .executeTakeFirst()
  if (before) return before.countedIn
  const post = await db
    .selectFrom('post')
    .select('departmentId')
    .where('ambassadorId', '=', ambassadorId)
    .where('departmentId', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return post?.departmentId ?? null
}

/** Deletes everything that says how many people saw somebody's posts, and what they noted about them. */
export async function deleteFigures(db: Db, ambassadorId: string): Promise<void> {
  const posts = db.selectFrom('post').select('post.id').where('post.ambassadorId', '=', ambassadorId)
  await db.deleteFrom('postFigure').where('postId', 'in', posts).execute()
  await db.deleteFrom('postResonance').where('postId', 'in', posts).execute()
  await db.deleteFrom('ambassadorDay').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('dismissedPost').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('identityJoin').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('linkedinConnection').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('linkedinImport').where('ambassadorId', '=', ambassadorId).execute()
  await db
    .updateTable('post')
    .set({ minutesSpent: null })
    .where('ambassadorId', '=', ambassadorId)
    .where('minutesSpent', 'is not', null)
    .execute()
}
