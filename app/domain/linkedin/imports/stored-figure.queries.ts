import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PostMetric, Stored } from './import-preview.rules.ts'

/**
 * Which impressions and engagements count for these posts now, each with the day it was measured, by post id.
 * Posts without any figure are left out.
 */
export async function selectStoredFigures(
  db: Db,
  postIds: readonly string[],
): Promise<Map<string, Stored<PostMetric>>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('postCurrentFigure as current')
    .innerJoin('postFigure as figure', 'figure.postId', 'current.postId')
    .select(['figure.postId', 'current.impressions', 'current.engagements'])
    .select([
      sql<string>`max(figure.measured_on) filter (where figure.impressions is not null)`.as('impressionsOn'),
      sql<string>`max(figure.measured_on) filter (where figure.engagements is not null)`.as('engagementsOn'),
    ])
    .where('current.postId', 'in', postIds)
    .groupBy(['figure.postId', 'current.impressions', 'current.engagements'])
    .execute()
  return new Map(
    rows.map(({ postId, impressions, engagements, impressionsOn, engagementsOn }) => [
      postId,
      {
        impressions: impressions === null ? null : { value: impressions, on: impressionsOn },
        engagements: engagements === null ? null : { value: engagements, on: engagementsOn },
      },
    ]),
  )
}
