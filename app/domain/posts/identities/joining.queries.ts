import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { IdentityJoin } from '#db/types.generated.ts'
import type { PostIdentity } from '../post-identity.rules.ts'

/** The number an own entry was logged under, and the post it belongs to by now; undefined for anybody else's. */
export function selectLoggedNumber(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('post')
    .innerJoin('postIdentity', 'postIdentity.postId', 'post.id')
    .select(({ fn }) => [
      'postIdentity.type',
      'postIdentity.id',
      fn.coalesce('post.mergedInto', 'post.id').as('belongsTo'),
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.id', '=', postId)
    .where('postIdentity.joined', '=', false)
    .orderBy('postIdentity.type')
    .orderBy('postIdentity.id')
    .limit(1)
    .executeTakeFirst()
}

export async function insertJoin(db: Db, join: Insertable<IdentityJoin>): Promise<void> {
  await db.insertInto('identityJoin').values(join).execute()
}

/** The numbers of an own post with those of its merged entries; none for anybody else's. */
export function selectNumbersOf(db: Db, ambassadorId: string, postId: string): Promise<PostIdentity[]> {
  return db
    .selectFrom('postIdentity')
    .innerJoin('post', 'post.id', 'postIdentity.postId')
    .select(['postIdentity.type', 'postIdentity.id'])
    .where('post.ambassadorId', '=', ambassadorId)
    .where(({ or, eb }) => or([eb('post.id', '=', postId), eb('post.mergedInto', '=', postId)]))
    .orderBy('postIdentity.type')
    .orderBy('postIdentity.id')
    .execute()
}

/** Takes away every joining by hand that one of these numbers is in. @returns whether there was one */
export async function deleteHandJoins(
  db: Db,
  ambassadorId: string,
  numbers: readonly PostIdentity[],
): Promise<boolean> {
  if (numbers.length === 0) return false
  const deleted = await db
    .deleteFrom('identityJoin')
    .where('ambassadorId', '=', ambassadorId)
    .where('proof', '=', 'by-hand')
    .where(({ eb, or, refTuple, tuple }) => {
      const asked = numbers.map(({ type, id }) => tuple(type, id))
      return or([
        eb(refTuple('oneType', 'oneId'), 'in', asked),
        eb(refTuple('otherType', 'otherId'), 'in', asked),
      ])
    })
    .returning('id')
    .execute()
  return deleted.length > 0
}

/**
 * Keeps entries that are one post together when the files that proved it are about to be deleted: what counts as one
 * post in reports goes on doing so. Of everything that was proven one pair is left for each such entry; settle
 * identities when the files are gone.
 * @param given.at when this happens (ISO instant)
 */
export async function replaceJoins(
  db: Db,
  given: { ambassadorId: string; at: string },
): Promise<void> {
  const { ambassadorId, at } = given
  await db.deleteFrom('identityJoin').where('ambassadorId', '=', ambassadorId).execute()
  await sql`
    insert into identity_join (id, ambassador_id, one_type, one_id, other_type, other_id, proof, joined_at)
    select gen_random_uuid(), post.ambassador_id, one.type, one.id, other.type, other.id, 'by-hand', ${at}::timestamptz
    from post entry
    join post on post.id = entry.merged_into
    join post_identity one on one.post_id = post.id and not one.joined
    join post_identity other on other.post_id = entry.id and not other.joined
    where entry.ambassador_id = ${ambassadorId}`.execute(db)
}

/** The addresses an own post is known under, those that were logged first; each with the entry it was logged in. */
export function selectAddresses(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('postIdentity')
    .innerJoin('post', 'post.id', 'postIdentity.postId')
    .select(['postIdentity.type', 'postIdentity.id', 'postIdentity.joined'])
    .where('post.ambassadorId', '=', ambassadorId)
    .where(({ or, eb }) => or([eb('post.id', '=', postId), eb('post.mergedInto', '=', postId)]))
    .orderBy('postIdentity.joined')
    .orderBy('post.loggedAt')
    .orderBy('postIdentity.type')
    .orderBy('postIdentity.id')
    .limit(50)
    .execute()
}

/** Whether a joining by hand is behind an own post. */
export async function isJoinedByHand(
  db: Db,
  ambassadorId: string,
  numbers: readonly PostIdentity[],
): Promise<boolean> {
  if (numbers.length === 0) return false
  const found = await db
    .selectFrom('identityJoin')
    .select('id')
    .where('ambassadorId', '=', ambassadorId)
    .where('proof', '=', 'by-hand')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('oneType', 'oneId'),
        'in',
        numbers.map(({ type, id }) => tuple(type, id)),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What was noted in further entries of an own post, the first logged first. */
export function selectMergedEntries(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('post')
    .leftJoin('topic', 'topic.id', 'post.topicId')
    .leftJoin('jobAd', 'jobAd.id', 'post.jobAdId')
    .select([
      'post.id',
      'post.loggedAt',
      'topic.title as topicTitle',
      'jobAd.title as jobAdTitle',
      'post.format',
      'post.minutesSpent',
      'post.note',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', '=', postId)
    .orderBy('post.loggedAt')
    .orderBy('post.id')
    .limit(20)
    .execute()
}

/** Own posts that appeared near a moment, nearest day first; what may be the same post is for their author to say. */
export function selectNearby(
  db: Db,
  ambassadorId: string,
  { postId, from, to }: { postId: string; from: Date; to: Date },
) {
  return db
    .selectFrom('post')
    .innerJoin('postIdentity', 'postIdentity.postId', 'post.id')
    .leftJoin('topic', 'topic.id', 'post.topicId')
    .select(['post.id', 'post.url', 'post.publishedAt', 'postIdentity.type', 'topic.title as topicTitle'])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', 'is', null)
    .where('post.id', '!=', postId)
    .where('postIdentity.joined', '=', false)
    .where('post.publishedAt', '>=', from)
    .where('post.publishedAt', '<=', to)
    .orderBy('post.publishedAt')
    .orderBy('post.id')
    .limit(20)
    .execute()
}
