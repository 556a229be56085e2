import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { listGoals, listTopicOptions, listValues } from '#app/domain/topics/topics.server.ts'
import { listJobAdOptions } from './post-choice.queries.ts'

/** What a post can be tied to today: the topics in use, goals, values, and job ads that are open. */
export async function listPostChoices({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  return {
    topics: await listTopicOptions(db),
    goals: await listGoals(db),
    values: await listValues(db),
    jobAds: await listJobAdOptions(db, dayOf(now)),
  }
}

export type PostChoices = Awaited<ReturnType<typeof listPostChoices>>
