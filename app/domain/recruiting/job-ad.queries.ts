import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { JobAd } from '#db/types.generated.ts'

/** Job ads with their department and how many posts refer to them; those that opened last come first. */
export function selectJobAds(db: Db, limit: number) {
  return selectAds(db)
    .orderBy('jobAd.opensOn', 'desc')
    .orderBy('jobAd.title')
    .orderBy('jobAd.id')
    .limit(limit)
    .execute()
}

/** One job ad; undefined if there is none with this id. */
export function selectJobAd(db: Db, jobAdId: string) {
  return selectAds(db).where('jobAd.id', '=', jobAdId).executeTakeFirst()
}

export async function insertJobAd(db: Db, ad: Insertable<JobAd>): Promise<void> {
  await db.insertInto('jobAd').values(ad).execute()
}

/** @returns false if there is no such ad */
export async function updateJobAd(db: Db, jobAdId: string, change: Updateable<JobAd>): Promise<boolean> {
  const result = await db.updateTable('jobAd').set(change).where('id', '=', jobAdId).executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function selectAds(db: Db) {
  return db
    .selectFrom('jobAd')
    .leftJoin('department', 'department.id', 'jobAd.departmentId')
    .select(({ selectFrom, fn }) => [
      'jobAd.id',
      'jobAd.title',
      'jobAd.departmentId',
      'department.name as departmentName',
      'jobAd.url',
      'jobAd.opensOn',
      'jobAd.closesOn',
      selectFrom('post')
        .whereRef('post.jobAdId', '=', 'jobAd.id')
        .where('post.mergedInto', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('connectionOnlyPost as api')
                .select('api.postId')
                .whereRef('api.postId', '=', 'post.id'),
            ),
          ),
        )
        .select(fn.countAll<number>().as('posts'))
        .$asScalar()
        .$notNull()
        .as('posts'),
    ])
}
