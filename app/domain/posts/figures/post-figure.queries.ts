import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PostFigure } from '#db/types.generated.ts'

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

/** Removes typed-in figures that were read before the post appeared: its link was wrong, and so were they. */
export async function deleteFiguresBefore(db: Db, postId: string, publishedOn: string): Promise<void> {
  await db
    .deleteFrom('postFigure')
    .where('postId', '=', postId)
    .where('measuredOn', '<', publishedOn)
    .execute()
}

/**
 * Every reading of an own post with its source and what its author said about it, newest first, at most two hundred. Of
 * one day in the order in which the view lets them count.
 */
export function selectFigureHistory(db: Db, ambassadorId: string, postId: string) {
  return db
    .selectFrom('postFigureReading as reading')
    .innerJoin('post', 'post.id', 'reading.postId')
    .leftJoin('figureChoice as choice', 'choice.figureId', 'reading.figureId')
    .select([
      'reading.figureId',
      'reading.importId',
      'reading.number',
      'reading.source',
      'reading.measuredOn',
      'reading.impressions',
      'reading.membersReached',
      'reading.engagements',
      'reading.reactions',
      'reading.comments',
      'reading.reposts',
      'reading.saves',
      'reading.sends',
      'choice.counts as choice',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.id', '=', postId)
    .orderBy('reading.measuredOn', 'desc')
    .orderBy(sql`case when reading.figure_id is not null then reading.recorded_at end`, order =>
      order.desc().nullsLast(),
    )
    .orderBy('reading.figureId', order => order.desc().nullsLast())
    .orderBy('reading.fileSha256', 'desc')
    .orderBy('reading.importId')
    .orderBy('reading.number')
    .limit(200)
    .execute()
}
