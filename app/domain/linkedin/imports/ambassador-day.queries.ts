import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { DailyFigures } from '../personal-export/daily-figures.rules.ts'
import type { Known, Stored } from './import-preview.rules.ts'

/**
 * Writes the days of an import that waits for its confirmation, straight from what is kept for its preview: one
 * statement, however many days there are.
 */
export async function insertDays(db: Db, importId: string): Promise<void> {
  await sql`
    insert into ambassador_day (ambassador_id, day, impressions, engagements, new_followers, import_id)
    select upload.ambassador_id, read.date, read.impressions, read.engagements, read."newFollowers", upload.id
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'days')
        as read(date date, impressions integer, engagements integer, "newFollowers" integer)
    where upload.id = ${importId}`.execute(db)
}

/** What counts for a person's days from one day to another, both included. Days without any row are left out. */
export async function selectStoredDays(
  db: Db,
  ambassadorId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, Stored<keyof DailyFigures>>> {
  const days = await db
    .selectFrom('ambassadorCurrentDay')
    .selectAll()
    .where('ambassadorId', '=', ambassadorId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(
    days.map(day => [
      day.day ?? '',
      {
        impressions: known(day.impressions, day.impressionsOn),
        engagements: known(day.engagements, day.engagementsOn),
        newFollowers: known(day.newFollowers, day.newFollowersOn),
      },
    ]),
  )
}

function known(value: number | null, on: string | null): Known | null {
  return value === null || on === null ? null : { value, on }
}
