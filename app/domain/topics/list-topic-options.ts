import type { Db } from '#db/open.ts'
import { selectTopicOptions } from './topic.queries.ts'

/** The topics in use, by title, for a choice in a form. Retired ones are left out. */
export function listTopicOptions(db: Db): Promise<Array<{ id: string; slug: string; title: string }>> {
  return selectTopicOptions(db)
}
