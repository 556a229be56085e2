import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { OwnDay } from './own-days.rules.ts'

/** The days of a person, both ends included, for which their impressions are known, in order. */
export async function selectOwnDays(
  db: Db,
  ambassadorId: string,
  { from, until }: { from: Day; until: Day },
): Promise<OwnDay[]> {
  const days = await db
    .selectFrom('ambassadorCurrentDay')
    .select(['day', 'impressions'])
    .where('ambassadorId', '=', ambassadorId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .where('impressions', 'is not', null)
    .orderBy('day')
    .execute()
  return days.map(({ day, impressions }) => ({ date: day ?? '', impressions }))
}
