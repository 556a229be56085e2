import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockOwnPost } from '../post.queries.ts'
import { checkFigures, type Figures, type FiguresReason } from './figures.rules.ts'
import { insertPostFigures } from './post-figure.queries.ts'

/**
 * Adds figures that a person read off their own post. `measuredOn` is the Berlin day they were read, today if
 * left open. Earlier figures stay; of each metric the newest known value counts. Somebody else's post is
 * not found.
 */
export async function addFigures(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
  entered: Figures & { measuredOn?: string | undefined },
): Promise<Result<undefined, 'not-found' | FiguresReason>> {
  if (!isId(postId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const post = await lockOwnPost(trx, ctx.actor.ambassadorId, postId)
    if (!post) return failure('not-found')
    const today = dayOf(ctx.now)
    const measuredOn = entered.measuredOn ?? today
    const publishedOn = dayOf(instantOf(post.publishedAt))
    const checked = checkFigures(entered, { measuredOn, publishedOn, today })
    if (!checked.ok) return checked
    const { impressions, membersReached, reactions, comments, reposts, saves, sends } = entered
    const figures = { impressions, membersReached, reactions, comments, reposts, saves, sends }
    await insertPostFigures(trx, [{ postId, measuredOn, recordedAt: ctx.now.toString(), ...figures }])
    return success()
  })
}
