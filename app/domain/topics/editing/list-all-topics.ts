import type { Db } from '#db/open.ts'
import { selectTopics } from '../topic.queries.ts'
import type { TopicCategory } from '../topic.schema.ts'

/** A topic as comms sees it in the list, with the last time anybody posted on it or took it. */
export type ManagedTopic = {
  id: string
  slug: string
  title: string
  category: TopicCategory
  retiredAt: Date | null
  seasonFrom: string | null
  seasonTo: string | null
  departments: Array<{ id: string; name: string }>
  lastUsedAt: Date | null
}

/** Every topic by title, retired ones among them, for comms. At most a thousand. */
export async function listAllTopics(db: Db): Promise<ManagedTopic[]> {
  const rows = await selectTopics(db, 'infinity')
  return rows.map(
    ({ id, slug, title, category, retiredAt, seasonFrom, seasonTo, departments, lastUsedAt }) => {
      return { id, slug, title, category, retiredAt, seasonFrom, seasonTo, departments, lastUsedAt }
    },
  )
}
