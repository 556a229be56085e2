import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { figureNeeds } from '../figures/figure-needs.rules.ts'
import { selectReadings } from './completeness.queries.ts'

/**
 * How many own posts there are and how many have any figure; for how many figures would be good now, because they
 * appeared 7 or 30 days ago and were not read since; and the next day on which a file would help.
 */
export type OwnCompleteness = { posts: number; withFigures: number; missing: number; nextUseful: Day | null }

/** A post for which figures would be good now. */
export type WantingPost = { id: string; publishedAt: Date; topicTitle: string | null }

/** How complete the signed-in person's figures are, and what would make them more so. */
export async function readCompleteness(
  ctx: Ctx<AmbassadorActor>,
): Promise<OwnCompleteness & { wanting: WantingPost[] }> {
  const posts = await selectReadings(ctx.db, ctx.actor.ambassadorId)
  const { federalState: state } = await readSettings(ctx.db)
  const read = posts.map(({ id, publishedAt, readOn }) => ({
    ...{ id, readOn },
    publishedOn: dayOf(instantOf(publishedAt)),
  }))
  const { due, nextUseful } = figureNeeds(read, { today: dayOf(ctx.now), state })
  return {
    posts: posts.length,
    withFigures: posts.filter(({ readOn }) => readOn.length > 0).length,
    missing: due.length,
    nextUseful,
    wanting: posts
      .filter(({ id }) => due.includes(id))
      .map(({ id, publishedAt, topicTitle }) => ({ id, publishedAt, topicTitle })),
  }
}
