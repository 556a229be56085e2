import { sql } from 'kysely'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'

const MOST_POSTS = 500

/**
 * Writes the posts of an import that its owner has not logged, straight from what is kept for its preview: one
 * statement, however many posts there are. Those dismissed before stay dismissed.
 */
export async function insertFoundPosts(db: Db, importId: string): Promise<void> {
  await sql`
    insert into found_post
      (ambassador_id, type, id, published_at, impressions, engagements, measured_on, import_id, dismissed_at)
    select upload.ambassador_id, read.type, read.id, read."publishedAt", read.impressions, read.engagements,
      upload.exported_on, upload.id,
      (
        select max(earlier.dismissed_at) from found_post earlier
        where earlier.ambassador_id = upload.ambassador_id
          and earlier.type = read.type and earlier.id = read.id
      )
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'posts')
        as read(type text, id text, "publishedAt" timestamptz, impressions integer, engagements integer)
    where upload.id = ${importId}
      and not exists (
        select 1 from post_identity identity join post on post.id = identity.post_id
        where identity.type = read.type and identity.id = read.id
          and post.ambassador_id = upload.ambassador_id
      )`.execute(db)
}

/**
 * Posts in a person's exports that nobody has logged and that the person has not dismissed, newest first, each
 * with the newest known figures.
 */
export function selectFoundPosts(db: Db, ambassadorId: string, limit: number) {
  return db
    .selectFrom('foundPost as found')
    .innerJoin('linkedinImport as source', 'source.id', 'found.importId')
    .select(['found.type', 'found.id'])
    .select(({ fn }) => [
      fn.max('found.publishedAt').as('publishedAt'),
      fn.max('found.measuredOn').as('measuredOn'),
      newestKnown('found.impressions').as('impressions'),
      newestKnown('found.engagements').as('engagements'),
    ])
    .where('found.ambassadorId', '=', ambassadorId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('postIdentity as logged')
            .select('logged.postId')
            .whereRef('logged.type', '=', 'found.type')
            .whereRef('logged.id', '=', 'found.id'),
        ),
      ),
    )
    .groupBy(['found.type', 'found.id'])
    .having(({ fn }) => fn.max('found.dismissedAt'), 'is', null)
    .orderBy('publishedAt', 'desc')
    .orderBy('found.id', 'desc')
    .limit(limit)
    .execute()
}

/** Whether an export of this person lists this post, dismissed or not. */
export async function isFound(db: Db, ambassadorId: string, { type, id }: PostIdentity): Promise<boolean> {
  const found = await db
    .selectFrom('foundPost')
    .select('importId')
    .where('ambassadorId', '=', ambassadorId)
    .where('type', '=', type)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Removes a post from what a person's exports offer, as it is logged now and has its figures. */
export async function deleteFoundPost(
  db: Db,
  ambassadorId: string,
  { type, id }: PostIdentity,
): Promise<void> {
  await db
    .deleteFrom('foundPost')
    .where('ambassadorId', '=', ambassadorId)
    .where('type', '=', type)
    .where('id', '=', id)
    .execute()
}

/** Hides a post that an export of this person lists. @returns false if none does */
export async function markDismissed(
  db: Db,
  ambassadorId: string,
  { type, id }: PostIdentity,
  dismissedAt: string,
): Promise<boolean> {
  const dismissed = await db
    .updateTable('foundPost')
    .set({ dismissedAt })
    .where('ambassadorId', '=', ambassadorId)
    .where('type', '=', type)
    .where('id', '=', id)
    .returning('importId')
    .execute()
  return dismissed.length > 0
}

/** The posts a person does not want to be offered. */
export function selectDismissed(db: Db, ambassadorId: string): Promise<PostIdentity[]> {
  return db
    .selectFrom('foundPost')
    .select(['type', 'id'])
    .distinct()
    .where('ambassadorId', '=', ambassadorId)
    .where('dismissedAt', 'is not', null)
    .limit(MOST_POSTS)
    .execute()
}

// As for logged posts: of each metric the newest known value counts.
function newestKnown(metric: 'found.impressions' | 'found.engagements') {
  return sql<number | null>`(array_agg(${sql.ref(metric)}
    order by found.measured_on desc, source.confirmed_at desc, source.id)
    filter (where ${sql.ref(metric)} is not null))[1]`
}
