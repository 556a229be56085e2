import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockIdentities } from './identities/identity.queries.ts'
import { deleteHandJoins, selectNumbersOf } from './identities/joining.queries.ts'
import { settleIdentities } from './identities/settle-identities.ts'
import { deleteOwnPost } from './post.queries.ts'

/**
 * Removes an own post and its figures for good, with every further entry of it. What stays is that it happened, without its content, and
 * the pick it closed. Somebody else's post is not found.
 */
export async function deletePost(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(postId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId } = ctx.actor
    await lockIdentities(trx, ambassadorId)
    const numbers = await selectNumbersOf(trx, ambassadorId, postId)
    if (!(await deleteOwnPost(trx, ambassadorId, postId))) return failure('not-found')
    await deleteHandJoins(trx, ambassadorId, numbers)
    await settleIdentities(trx, ambassadorId)
    await writeAudit({ ...ctx, db: trx }, { action: 'post.deleted', subject: { type: 'post', id: postId } })
    return success()
  })
}
