import { sql } from 'kysely'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'

const MOST_POSTS = 500

/**
 * Writes the posts of an import, logged or not, straight from what is kept for its preview: one statement, however
 * many posts there are.
 */
export async function insertListedPosts(db: Db, importId: string): Promise<void> {
  await sql`
    insert into listed_post
      (import_id, ambassador_id, type, id, published_at, measured_on, impressions, members_reached, engagements,
        reactions, comments, reposts, saves, sends, excerpt, text_digest)
    select upload.id, upload.ambassador_id, read.type, read.id, read."publishedAt", upload.exported_on,
      read.impressions, read."membersReached", read.engagements, read.reactions, read.comments, read.reposts,
      read.saves, read.sends, read.excerpt, read."textDigest"
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'posts') as read(
        type text, id text, "publishedAt" timestamptz, impressions integer, "membersReached" integer,
        engagements integer, reactions integer, comments integer, reposts integer, saves integer, sends integer,
        excerpt text, "textDigest" text)
    where upload.id = ${importId}`.execute(db)
}

/**
 * Posts in a person's exports that nobody has logged and that the person has not dismissed, newest first, each
 * with the newest known figures.
 */
export function selectFoundPosts(db: Db, ambassadorId: string, limit: number) {
  return db
    .selectFrom('listedPost as found')
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dismissedPost as dismissed')
            .select('dismissed.id')
            .whereRef('dismissed.ambassadorId', '=', 'found.ambassadorId')
            .whereRef('dismissed.type', '=', 'found.type')
            .whereRef('dismissed.id', '=', 'found.id'),
        ),
      ),
    )
    .groupBy(['found.type', 'found.id'])
    .orderBy('publishedAt', 'desc')
    .orderBy('found.id', 'desc')
    .limit(limit)
    .execute()
}

/** Whether an export of this person lists this post, dismissed or not. */
export async function isFound(db: Db, ambassadorId: string, { type, id }: PostIdentity): Promise<boolean> {
  const found = await db
    .selectFrom('listedPost')
    .select('importId')
    .where('ambassadorId', '=', ambassadorId)
    .where('type', '=', type)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Hides a post that an export of this person lists. @returns false if none does */
export async function markDismissed(
  db: Db,
  ambassadorId: string,
  { type, id }: PostIdentity,
  dismissedAt: string,
): Promise<boolean> {
  if (!(await isFound(db, ambassadorId, { type, id }))) return false
  await db
    .insertInto('dismissedPost')
    .values({ ambassadorId, type, id, dismissedAt })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return true
}

/** The posts a person does not want to be offered. */
export function selectDismissed(db: Db, ambassadorId: string): Promise<PostIdentity[]> {
  return db
    .selectFrom('dismissedPost')
    .select(['type', 'id'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('dismissedAt', 'desc')
    .orderBy('id')
    .limit(MOST_POSTS)
    .execute()
}

// As for logged posts: of each metric the newest known value counts.
function newestKnown(metric: 'found.impressions' | 'found.engagements') {
  return sql<number | null>`(array_agg(${sql.ref(metric)}
    order by found.measured_on desc, source.file_sha256 desc)
    filter (where ${sql.ref(metric)} is not null))[1]`
}
