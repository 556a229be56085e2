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
    .where('mergedInto', 'is', null)
    .where('departmentId', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return post?.departmentId ?? null
}

/**
 * What a file listed may go on being used for recruiting when the file is gone; without this it would look as if the
 * connection with LinkedIn alone knew it.
 */
async function keepKnownFromFiles(db: Db, ambassadorId: string): Promise<void> {
  await db
    .updateTable('post')
    .set({ fromConnection: false })
    .where('ambassadorId', '=', ambassadorId)
    .where('fromConnection', '=', true)
    .where('mergedInto', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('connectionOnlyPost as api').select('api.postId').whereRef('api.postId', '=', 'post.id'),
        ),
      ),
    )
    .execute()
}

// What was handed in together; uploads with files of the town's page are the town's.
async function deleteUploads(db: Db, ambassadorId: string): Promise<void> {
  await db
    .deleteFrom('linkedinUpload')
    .where(({ eb, selectFrom }) =>
      eb('accountId', 'in', selectFrom('ambassador').select('accountId').where('id', '=', ambassadorId)),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('linkedinImport')
            .select('linkedinImport.id')
            .whereRef('linkedinImport.uploadId', '=', 'linkedinUpload.id'),
        ),
      ),
    )
    .execute()
}

/** Deletes everything that says how many people saw somebody's posts, and what they noted about them. */
export async function deleteFigures(db: Db, ambassadorId: string): Promise<void> {
  await keepKnownFromFiles(db, ambassadorId)
  const posts = db.selectFrom('post').select('post.id').where('post.ambassadorId', '=', ambassadorId)
  await db.deleteFrom('postFigure').where('postId', 'in', posts).execute()
  await db.deleteFrom('postResonance').where('postId', 'in', posts).execute()
  await db.deleteFrom('ambassadorDay').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('dismissedPost').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('memberInteraction').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('connectionAttempt').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('linkedinConnection').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('linkedinImport').where('ambassadorId', '=', ambassadorId).execute()
  await deleteUploads(db, ambassadorId)
  await db
    .updateTable('post')
    .set({ minutesSpent: null })
    .where('ambassadorId', '=', ambassadorId)
    .where('minutesSpent', 'is not', null)
    .execute()
}
