import type { Db } from '#db/open.ts'
import type { DailyFigures } from '../../personal-export/daily-figures.rules.ts'
import { type Stored, storedOf } from '../import-preview.rules.ts'

const METRICS = ['impressions', 'engagements', 'newFollowers'] as const satisfies ReadonlyArray<
  keyof DailyFigures
>

/**
 * What counts for a person's days from one day to another, both included, with the file it comes from. Days without any
 * row are left out.
 */
export async function selectStoredDays(
  db: Db,
  ambassadorId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, Stored<keyof DailyFigures>>> {
  const rows = await db
    .selectFrom('ambassadorCurrentDay')
    .selectAll()
    .where('ambassadorId', '=', ambassadorId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(rows.map(row => [row.day ?? '', storedOf(METRICS, row)]))
}
