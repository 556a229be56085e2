import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { DailyFigures } from '../../personal-export/daily-figures.rules.ts'
import type { Known, Stored } from '../import-preview.rules.ts'

type Row = { day: string } & Record<keyof DailyFigures, Known | null>

/**
 * What counts for a person's days from one day to another, both included, with the file it comes from. Days without any
 * row are left out.
 */
export async function selectStoredDays(
  db: Db,
  ambassadorId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, Stored<keyof DailyFigures>>> {
  const { rows } = await sql<Row>`
    select
      written.day,
      ${newest('impressions')} as impressions,
      ${newest('engagements')} as engagements,
      ${newest('new_followers')} as new_followers
    from ambassador_day written
    join linkedin_import source on source.id = written.import_id
    where written.ambassador_id = ${ambassadorId} and written.day between ${from} and ${to}
    group by written.day
    order by written.day`.execute(db)
  return new Map(rows.map(({ day, ...figures }) => [day, figures]))
}

// The order of ambassador_current_day.
function newest(metric: string) {
  const value = sql.ref(`written.${metric}`)
  return sql`(array_agg(
    jsonb_build_object('value', ${value}, 'on', source.exported_on, 'fileSha256', source.file_sha256)
    order by source.exported_on desc, source.file_sha256 desc) filter (where ${value} is not null))[1]`
}
