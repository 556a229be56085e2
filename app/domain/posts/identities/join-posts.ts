import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockIdentities } from './identity.queries.ts'
import { insertJoin, selectLoggedNumber } from './joining.queries.ts'
import { settleIdentities } from './settle-identities.ts'

/**
 * Makes two own entries one post, because their author says so: one history, counted once. The entry logged first stands
 * for both. Two that are one post already stay so. Somebody else's post is not found.
 * @returns the post that stands for both
 */
export async function joinPosts(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
  otherPostId: string,
): Promise<Result<{ postId: string }, 'not-found'>> {
  if (!isId(postId) || !isId(otherPostId) || postId === otherPostId) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId } = ctx.actor
    await lockIdentities(trx, ambassadorId)
    const one = await selectLoggedNumber(trx, ambassadorId, postId)
    const other = await selectLoggedNumber(trx, ambassadorId, otherPostId)
    if (!one || !other) return failure('not-found')
    if (one.belongsTo === other.belongsTo) return success({ postId: one.belongsTo })

    await insertJoin(trx, {
      ...{ id: newId(), ambassadorId, proof: 'by-hand', joinedAt: ctx.now.toString() },
      ...{ oneType: one.type, oneId: one.id, otherType: other.type, otherId: other.id },
    })
    await settleIdentities(trx, ambassadorId)
    const settled = (await selectLoggedNumber(trx, ambassadorId, postId))?.belongsTo ?? postId
    const subject = { type: 'post', id: settled }
    await writeAudit({ ...ctx, db: trx }, { action: 'post.joined', subject })
    return success({ postId: settled })
  })
}
