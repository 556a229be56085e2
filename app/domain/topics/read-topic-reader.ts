import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import { selectDepartmentLine } from './topic.queries.ts'

/** Somebody the library is ordered for. `departmentIds`: theirs on that day, then those above it. */
export type LibraryReader = { ambassadorId: string; departmentIds: readonly string[] }

/** Finds the departments that count for somebody's library today. Without a membership: none. */
export async function readTopicReader(db: Db, ambassadorId: string, today: Day): Promise<LibraryReader> {
  const line = await selectDepartmentLine(db, ambassadorId, today)
  return { ambassadorId, departmentIds: line.map(({ id }) => id) }
}
