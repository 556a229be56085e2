import type { Db } from '#db/open.ts'
import { selectValues } from './topic.queries.ts'

/** A value the town stands for, with one sentence that says what it means; in the town's own words. */
export type TownValue = { id: string; slug: string; name: string; sentence: string }

/** What the town stands for, in its own order. */
export function listValues(db: Db): Promise<TownValue[]> {
  return selectValues(db)
}
