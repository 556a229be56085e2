import { topicFilterSchema } from '#app/domain/topics/topic-filter.schema.ts'
import { listGoals, listTopics } from '#app/domain/topics/topics.server.ts'
import { guarded } from '#app/web/guard.ts'

export { TopicsPage as default } from './topics.page.tsx'

/** The library in the reader's own order; comms reads it by title. */
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, url, locale }) => {
  const filter = topicFilterSchema.parse(Object.fromEntries(url.searchParams))
  const { topics, total } = await listTopics(ctx, filter)
  const goals = await listGoals(ctx.db)
  return {
    filter,
    topics,
    total,
    goals: goals.map(({ slug, nameDe, nameEn }) => ({ slug, name: locale === 'en' ? nameEn : nameDe })),
    personal: ctx.actor.ambassadorId !== null,
  }
})
