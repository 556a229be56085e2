import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockIdentities } from './identity.queries.ts'
import { deleteHandJoins, selectNumbersOf } from './joining.queries.ts'
import { settleIdentities } from './settle-identities.ts'

/**
 * Takes back what was joined by hand to an own post: its entries stand on their own again, as they were. What a file
 * proves stays joined. Doing it twice changes nothing; somebody else's post is not found.
 */
export async function separatePosts(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(postId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId } = ctx.actor
    await lockIdentities(trx, ambassadorId)
    const numbers = await selectNumbersOf(trx, ambassadorId, postId)
    if (numbers.length === 0) return failure('not-found')
    if (!(await deleteHandJoins(trx, ambassadorId, numbers))) return success()
    await settleIdentities(trx, ambassadorId)
    await writeAudit({ ...ctx, db: trx }, { action: 'post.separated', subject: { type: 'post', id: postId } })
    return success()
  })
}
