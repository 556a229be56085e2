import type { Db } from '#db/open.ts'
import type { ListedMetric } from '../listed-post.rules.ts'
import type { Known, Stored } from './import-preview.rules.ts'

/**
 * Which figures count for these posts now, each with the day it was measured, by post id. Posts without any figure are
 * left out.
 */
export async function selectStoredFigures(
  db: Db,
  postIds: readonly string[],
): Promise<Map<string, Stored<ListedMetric>>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('postCurrentFigure')
    .selectAll()
    .where('postId', 'in', [...postIds])
    .execute()
  return new Map(
    rows.map(row => [
      row.postId ?? '',
      {
        impressions: known(row.impressions, row.impressionsOn),
        membersReached: known(row.membersReached, row.membersReachedOn),
        engagements: known(row.engagements, row.engagementsOn),
        reactions: known(row.reactions, row.reactionsOn),
        comments: known(row.comments, row.commentsOn),
        reposts: known(row.reposts, row.repostsOn),
        saves: known(row.saves, row.savesOn),
        sends: known(row.sends, row.sendsOn),
      },
    ]),
  )
}

function known(value: number | null, on: string | null): Known | null {
  return value === null || on === null ? null : { value, on }
}
