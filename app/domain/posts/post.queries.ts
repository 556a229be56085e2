import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Post } from '#db/types.generated.ts'
import type { PostFacts } from './post-facts.rules.ts'
import type { PostIdentity } from './post-identity.rules.ts'

/**
 * Stores a post under its identity, in one statement: of two that come at the same time, the second waits
 * for the first and then finds the identity taken. @returns false when it is, and nothing was written
 */
export async function insertPost(
  db: Db,
  identity: PostIdentity,
  post: Insertable<Post> & { id: string },
): Promise<boolean> {
  const columns = Object.keys(post) as Array<keyof Insertable<Post>>
  const inserted = await db
    .with('claimed', query =>
      query
        .insertInto('postIdentity')
        .values({ type: identity.type, id: identity.id, postId: post.id })
        .onConflict(conflict => conflict.columns(['type', 'id']).doNothing())
        .returning('postId'),
    )
    .insertInto('post')
    .columns(columns)
    .expression(query =>
      query.selectFrom('claimed').select(columns.map(column => sql.val(post[column]).as(column))),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Gives a post one more identity. @returns false when it belongs to a post already, be it this one */
export async function claimIdentity(db: Db, identity: PostIdentity, postId: string): Promise<boolean> {
  const claimed = await db
    .insertInto('postIdentity')
    .values({ type: identity.type, id: identity.id, postId })
    .onConflict(conflict => conflict.columns(['type', 'id']).doNothing())
    .returning('postId')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Takes every identity from a post but the one that is right. */
export async function deleteOtherIdentities(db: Db, identity: PostIdentity, postId: string): Promise<void> {
  await db
    .deleteFrom('postIdentity')
    .where('postId', '=', postId)
    .where(({ not, and, eb }) => not(and([eb('type', '=', identity.type), eb('id', '=', identity.id)])))
    .execute()
}

/**
 * Which of these numbers belong to a logged post, and whose it is. Unknown ones are left out; for a further entry of a
 * post, that post is named.
 */
export async function findPostsByIdentity(
  db: Db,
  identities: readonly PostIdentity[],
): Promise<Array<PostIdentity & { postId: string; ambassadorId: string }>> {
  if (identities.length === 0) return []
  // As one value: an archive lists more posts than a statement may have parameters.
  const asked = JSON.stringify(identities.map(({ type, id }) => ({ type, id })))
  const { rows } = await sql<PostIdentity & { postId: string; ambassadorId: string }>`
    select identity.type, identity.id, coalesce(post.merged_into, post.id) as post_id, post.ambassador_id
    from jsonb_to_recordset(${asked}::jsonb) as asked(type text, id text)
    join post_identity identity on identity.type = asked.type and identity.id = asked.id
    join post on post.id = identity.post_id`.execute(db)
  return rows
}

/**
 * One own post, held against others who would change it at the same time; undefined for anybody else's and for an
 * entry that belongs to another post by now.
 */
export function lockOwnPost(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('post')
    .select(['id', 'url', 'publishedAt', 'topicId', 'pickId'])
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', postId)
    .where('mergedInto', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function updatePost(
  db: Db,
  ambassadorId: string,
  postId: string,
  change: Updateable<Post>,
): Promise<void> {
  await db
    .updateTable('post')
    .set(change)
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', postId)
    .execute()
}

/**
 * Removes an own post with everything that hangs on it, and its further entries. @returns false for anybody else's and
 * for an entry that belongs to another post
 */
export async function deleteOwnPost(db: Db, ambassadorId: string, postId: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('post')
    .where('ambassadorId', '=', ambassadorId)
    .where(({ or, and, eb }) =>
      or([and([eb('id', '=', postId), eb('mergedInto', 'is', null)]), eb('mergedInto', '=', postId)]),
    )
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Sets goals, values and resonance of a post to exactly these. */
export async function replaceChoices(
  db: Db,
  postId: string,
  facts: Pick<PostFacts, 'goals' | 'values' | 'resonance'>,
): Promise<void> {
  await db.deleteFrom('postGoal').where('postId', '=', postId).execute()
  await db.deleteFrom('postValue').where('postId', '=', postId).execute()
  await db.deleteFrom('postResonance').where('postId', '=', postId).execute()
  const goals = facts.goals.map(goalId => ({ postId, goalId }))
  const values = facts.values.map(valueId => ({ postId, valueId }))
  const resonance = facts.resonance.map(kind => ({ postId, kind }))
  if (goals.length > 0) await db.insertInto('postGoal').values(goals).execute()
  if (values.length > 0) await db.insertInto('postValue').values(values).execute()
  if (resonance.length > 0) await db.insertInto('postResonance').values(resonance).execute()
}

/** The department a person belonged to on a day, null if to none. */
export async function selectDepartmentOn(db: Db, ambassadorId: string, day: string): Promise<string | null> {
  const membership = await db
    .selectFrom('departmentMembership')
    .select('departmentId')
    .where('ambassadorId', '=', ambassadorId)
    .where('validFrom', '<=', day)
    .where(({ or, eb }) => or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
  return membership?.departmentId ?? null
}
