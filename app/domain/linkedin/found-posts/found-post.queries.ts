import { sql } from 'kysely'
import type { PostIdentity, PostType } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'
import type { Listing } from './found-post.rules.ts'

// Far more than anybody hides or leaves unlogged: an archive of twenty years.
const MOST_DISMISSED = 20_000
const MOST_FOUND = 5_000

/**
 * Numbers in a person's files that nobody has logged, newest first, each with the newest known figures and text. Those
 * that are one post with a logged one are logged themselves.
 */
export async function selectUnlogged(db: Db, ambassadorId: string): Promise<Listing[]> {
  const { rows } = await sql<Listing>`
    select
      found.type,
      found.id,
      max(found.published_at) as published_at,
      max(found.measured_on) as measured_on,
      ${newest('impressions')} as impressions,
      ${newest('engagements')} as engagements,
      ${newest('excerpt')} as excerpt,
      ${newest('text_digest')} as text_digest
    from listed_post found
    join linkedin_import source on source.id = found.import_id
    where found.ambassador_id = ${ambassadorId}
      and not exists (
        select from post_identity logged where logged.type = found.type and logged.id = found.id
      )
    group by found.type, found.id
    order by max(found.published_at) desc, found.id desc, found.type
    limit ${MOST_FOUND}`.execute(db)
  return rows
}

/** Pairs of these numbers' owner that are proven to be one post. */
export async function selectPairs(
  db: Db,
  ambassadorId: string,
): Promise<Array<{ one: PostIdentity; other: PostIdentity }>> {
  const rows = await db
    .selectFrom('identityJoin')
    .select(['oneType', 'oneId', 'otherType', 'otherId'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('joinedAt', 'desc')
    .orderBy('id')
    .limit(MOST_DISMISSED)
    .execute()
  const identity = (type: PostType, id: string) => ({ type, id })
  return rows.map(row => ({
    one: identity(row.oneType, row.oneId),
    other: identity(row.otherType, row.otherId),
  }))
}

/**
 * Where a person's number is listed: nowhere, in what their connection with LinkedIn gave and nowhere else, or in a
 * file. Dismissed or not.
 */
export async function selectWhereListed(
  db: Db,
  ambassadorId: string,
  { type, id }: PostIdentity,
): Promise<'nowhere' | 'connection' | 'file'> {
  const rows = await db
    .selectFrom('listedPost')
    .innerJoin('linkedinImport', 'linkedinImport.id', 'listedPost.importId')
    .select('linkedinImport.kind')
    .distinct()
    .where('listedPost.ambassadorId', '=', ambassadorId)
    .where('listedPost.type', '=', type)
    .where('listedPost.id', '=', id)
    .execute()
  if (rows.length === 0) return 'nowhere'
  return rows.every(({ kind }) => kind === 'portability') ? 'connection' : 'file'
}

/** Hides a post of a person. */
export async function markDismissed(
  db: Db,
  ambassadorId: string,
  { type, id }: PostIdentity,
  dismissedAt: string,
): Promise<void> {
  await db
    .insertInto('dismissedPost')
    .values({ ambassadorId, type, id, dismissedAt })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The posts a person does not want to be offered. */
export function selectDismissed(db: Db, ambassadorId: string): Promise<PostIdentity[]> {
  return db
    .selectFrom('dismissedPost')
    .select(['type', 'id'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('dismissedAt', 'desc')
    .orderBy('type')
    .orderBy('id')
    .limit(MOST_DISMISSED)
    .execute()
}

// As for logged posts: of each metric the newest known value counts, and so does of the text.
function newest(column: 'impressions' | 'engagements' | 'excerpt' | 'text_digest') {
  const value = sql.ref(`found.${column}`)
  return sql`(array_agg(${value} order by found.measured_on desc, source.file_sha256 desc)
    filter (where ${value} is not null))[1]`
}
