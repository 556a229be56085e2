import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { checkFigures, type Figures, type FiguresReason } from './figures.rules.ts'
import { lockOwnPost } from './post.queries.ts'
import { insertPostFigures } from './post-figure.queries.ts'

/**
 * Adds figures that a person read off their own post. `measuredOn` is the Berlin day they were read, today if
 * left open. Earlier figures stay; of each metric the newest known value counts. Somebody else's post is
 * not found.
 */
export async function addFigures(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
  { measuredOn, ...figures }: Figures & { measuredOn?: string | undefined },
): Promise<Result<undefined, 'not-found' | FiguresReason>> {
  if (!isId(postId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const post = await lockOwnPost(trx, ctx.actor.ambassadorId, postId)
    if (!post) return failure('not-found')
    const today = dayOf(ctx.now)
    const days = { measuredOn: measuredOn ?? today, publishedOn: dayOf(instantOf(post.publishedAt)), today }
    const checked = checkFigures(figures, days)
    if (!checked.ok) return checked
    await insertPostFigures(trx, [
      { postId, source: 'self', measuredOn: days.measuredOn, recordedAt: ctx.now.toString(), ...figures },
    ])
    return success()
  })
}
