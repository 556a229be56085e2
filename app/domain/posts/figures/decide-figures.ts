import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockOwnPost } from '../post.queries.ts'
import { chooseFigures } from './figure-choice.queries.ts'
import type { FigureChoice } from './figure-comparison.rules.ts'

/**
 * Says for an own post whether what was typed in counts or what files say; it may be said anew at any time. Nothing is
 * deleted. Somebody else's post is not found.
 */
export async function decideFigures(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
  counts: FigureChoice,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(postId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId } = ctx.actor
    if (!(await lockOwnPost(trx, ambassadorId, postId))) return failure('not-found')
    await chooseFigures(trx, { ambassadorId, postIds: [postId], counts, at: ctx.now.toString() })
    return success()
  })
}
