import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** Every own post with the days its figures show the state of, newest first; no days where nothing is known. */
export function selectReadings(db: Db, ambassadorId: string) {
  return db
    .selectFrom('post')
    .leftJoin('topic', 'topic.id', 'post.topicId')
    .select(['post.id', 'post.publishedAt', 'topic.title as topicTitle'])
    .select(
      sql<string[]>`array(
        select distinct to_char(reading.measured_on, 'YYYY-MM-DD')
        from post_figure_reading reading
        where reading.post_id = post.id
        order by 1
      )`.as('readOn'),
    )
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', 'is', null)
    .orderBy('post.publishedAt', 'desc')
    .orderBy('post.id', 'desc')
    .limit(2_000)
    .execute()
}
