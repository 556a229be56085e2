import type { Db } from '#db/open.ts'
import type { PostFacts } from './post-facts.rules.ts'

/** Whether everything a person chose still exists: a form may be older than the list it was filled from. */
export async function choicesExist(
  db: Db,
  chosen: Pick<PostFacts, 'topicId' | 'jobAdId' | 'goals' | 'values'>,
): Promise<boolean> {
  const { topicId, jobAdId, goals, values } = chosen
  const found = await db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('topic')
        .where('id', 'in', idsOf([topicId]))
        .select(fn.countAll<number>().as('n'))
        .as('topics'),
      selectFrom('jobAd')
        .where('id', 'in', idsOf([jobAdId]))
        .select(fn.countAll<number>().as('n'))
        .as('jobAds'),
      selectFrom('goal').where('id', 'in', idsOf(goals)).select(fn.countAll<number>().as('n')).as('goals'),
      selectFrom('townValue')
        .where('id', 'in', idsOf(values))
        .select(fn.countAll<number>().as('n'))
        .as('values'),
    ])
    .executeTakeFirstOrThrow()
  return (
    found.topics === (topicId ? 1 : 0) &&
    found.jobAds === (jobAdId ? 1 : 0) &&
    found.goals === goals.length &&
    found.values === values.length
  )
}

// An empty list is no SQL; the nil id belongs to nothing.
function idsOf(ids: ReadonlyArray<string | null>): string[] {
  return ['00000000-0000-0000-0000-000000000000', ...ids.filter(id => id !== null)]
}

/** Job ads a post can refer to: open on this day, by title, at most a hundred. */
export function listJobAdOptions(db: Db, today: string): Promise<Array<{ id: string; title: string }>> {
  return db
    .selectFrom('jobAd')
    .select(['id', 'title'])
    .where('opensOn', '<=', today)
    .where(({ or, eb }) => or([eb('closesOn', 'is', null), eb('closesOn', '>=', today)]))
    .orderBy('title')
    .orderBy('id')
    .limit(100)
    .execute()
}
