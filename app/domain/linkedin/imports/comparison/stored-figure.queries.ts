import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { LISTED_METRICS, type ListedMetric } from '../../listed-post.rules.ts'
import type { Known, Stored } from '../import-preview.rules.ts'

type Reading = { value: number; on: string; fileSha256: string | null; rank: number }
type Row = { postId: string } & Record<ListedMetric, Reading | null>

/**
 * Which figures count for these posts now, each with the reading it comes from, by post id. Posts without any figure are
 * left out.
 */
export async function selectStoredFigures(
  db: Db,
  postIds: readonly string[],
): Promise<Map<string, Stored<ListedMetric>>> {
  if (postIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select post_id, ${sql.join(LISTED_METRICS.map(picked))}
    from post_figure_reading
    where post_id in (
      select value::uuid from jsonb_array_elements_text(${JSON.stringify(postIds)}::jsonb)
    )
    group by post_id
    order by post_id`.execute(db)
  return new Map(rows.map(row => [row.postId, storedOf(row)]))
}

// The order of post_current_figure.
function picked(metric: ListedMetric) {
  const value = sql.ref(metric)
  return sql`(array_agg(
    jsonb_build_object('value', ${value}, 'on', measured_on, 'fileSha256', file_sha256, 'rank', rank)
    order by rank desc, measured_on desc,
      case when figure_id is not null then recorded_at end desc nulls last, figure_id desc, file_sha256 desc)
    filter (where ${value} is not null))[1] as ${value}`
}

function storedOf(row: Row): Stored<ListedMetric> {
  return Object.fromEntries(
    LISTED_METRICS.map(metric => [metric, knownOf(row[metric])]),
  ) as Stored<ListedMetric>
}

function knownOf(reading: Reading | null): Known | null {
  if (!reading) return null
  const { value, on, fileSha256, rank } = reading
  if (fileSha256 !== null) return { value, on, fileSha256 }
  return { value, on, typed: rank > 1 ? 'counts' : 'set-aside' }
}
