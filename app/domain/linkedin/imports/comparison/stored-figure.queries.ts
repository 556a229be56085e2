import { sql } from 'kysely'
import { type ReadMetric, readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { Db } from '#db/open.ts'
import { type Stored, storedOf } from '../import-preview.rules.ts'

/**
 * Which figures count for these posts now, each with the reading it comes from, by post id. Posts without any figure are
 * left out.
 */
export async function selectStoredFigures(
  db: Db,
  postIds: readonly string[],
): Promise<Map<string, Stored<ReadMetric>>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('postCurrentFigure')
    .selectAll()
    // As one value: an archive may list more posts than a statement has parameters.
    .where(
      'postId',
      'in',
      sql<string>`(
      select value::uuid from jsonb_array_elements_text(${JSON.stringify(postIds)}::jsonb)
    )`,
    )
    .execute()
  return new Map(rows.map(row => [row.postId ?? '', storedOf(readMetrics, row)]))
}
