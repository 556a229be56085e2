import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PostFigure } from '#db/types.generated.ts'
import type { PostIdentity } from '../post-identity.rules.ts'

// Fourteen parameters a row: far below the 65,535 a statement may have.
const ROWS_PER_STATEMENT = 1_000

/**
 * Adds snapshots of figures; nothing is ever overwritten, and the newest known value of each metric counts.
 * A metric that is left out is unknown. Many rows go in statements of a thousand.
 */
export async function insertPostFigures(db: Db, rows: ReadonlyArray<Insertable<PostFigure>>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await db
      .insertInto('postFigure')
      .values(rows.slice(start, start + ROWS_PER_STATEMENT))
      .execute()
  }
}

/** Gives a post the figures that this person's export already brought for it. */
export async function adoptFoundFigures(
  db: Db,
  post: PostIdentity & { postId: string; ambassadorId: string; recordedAt: string },
): Promise<void> {
  await db
    .insertInto('postFigure')
    .columns(['postId', 'source', 'measuredOn', 'recordedAt', 'importId', 'impressions', 'engagements'])
    .expression(query =>
      query
        .selectFrom('foundPost')
        .select([
          sql<string>`${post.postId}::uuid`.as('postId'),
          sql.lit('personal-export').as('source'),
          'foundPost.measuredOn',
          sql<string>`${post.recordedAt}::timestamptz`.as('recordedAt'),
          'foundPost.importId',
          'foundPost.impressions',
          'foundPost.engagements',
        ])
        .where('foundPost.ambassadorId', '=', post.ambassadorId)
        .where('foundPost.type', '=', post.type)
        .where('foundPost.id', '=', post.id)
        .where(({ or, eb }) =>
          or([eb('foundPost.impressions', 'is not', null), eb('foundPost.engagements', 'is not', null)]),
        ),
    )
    .execute()
}

/**
 * Removes what cannot be this post's figures after its link was wrong: all that a file brought under the
 * wrong identity, and anything read before the post appeared.
 */
export async function deleteFiguresOfWrongLink(db: Db, postId: string, publishedOn: string): Promise<void> {
  await db
    .deleteFrom('postFigure')
    .where('postId', '=', postId)
    .where(({ or, eb }) => or([eb('source', '!=', 'self'), eb('measuredOn', '<', publishedOn)]))
    .execute()
}

/** Every snapshot of an own post, newest first, at most two hundred. */
export function selectFigureHistory(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('postFigure')
    .innerJoin('post', 'post.id', 'postFigure.postId')
    .select([
      'postFigure.id',
      'postFigure.source',
      'postFigure.measuredOn',
      'postFigure.impressions',
      'postFigure.membersReached',
      'postFigure.engagements',
      'postFigure.reactions',
      'postFigure.comments',
      'postFigure.reposts',
      'postFigure.saves',
      'postFigure.sends',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.id', '=', postId)
    .orderBy('postFigure.measuredOn', 'desc')
    .orderBy('postFigure.recordedAt', 'desc')
    .orderBy('postFigure.id', 'desc')
    .limit(200)
    .execute()
}
