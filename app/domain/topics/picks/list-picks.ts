import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/open.ts'
import { selectPickTimes } from './pick.queries.ts'

/** When somebody took a topic and when the pick ended, null while it has not. */
export type PickTimes = { ambassadorId: string; pickedAt: Date; closedAt: Date | null }

/** The picks these people made at `since` or later, whatever became of them, the earliest first. */
export async function listPicks(
  db: Db,
  ambassadorIds: readonly string[],
  since: Temporal.Instant | string,
): Promise<PickTimes[]> {
  return ambassadorIds.length === 0 ? [] : selectPickTimes(db, ambassadorIds, since.toString())
}
