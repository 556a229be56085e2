import type { Db } from '#db/open.ts'
import { selectGoals } from './topic.queries.ts'

/** A goal of the programme, named in both languages. */
export type Goal = { id: string; slug: string; nameDe: string; nameEn: string }

/** What the programme is for (recruiting, image and so on), in the order the town gave it. */
export function listGoals(db: Db): Promise<Goal[]> {
  return selectGoals(db)
}
