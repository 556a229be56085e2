import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectTopicId } from '../topic.queries.ts'
import { endPick, returnPicksOf } from './pick.queries.ts'

/** Gives a topic back. What was written stays with the pick, for another time. */
export async function returnPick(
  ctx: Ctx<AmbassadorActor>,
  slug: string,
): Promise<Result<undefined, 'not-held'>> {
  const { ambassadorId } = ctx.actor
  return inTransaction(ctx.db, async trx => {
    const topicId = await selectTopicId(trx, slug)
    if (topicId === undefined) return failure('not-held')
    const end = { at: ctx.now.toString(), reason: 'returned' } as const
    const ended = await endPick(trx, { ambassadorId, topicId }, end)
    return ended === undefined ? failure('not-held') : success()
  })
}

/** Gives back every topic somebody holds, when they leave; what they wrote stays with the picks. @returns how many */
export function returnAllPicks(ctx: Pick<Ctx, 'db' | 'now'>, ambassadorId: string): Promise<number> {
  return returnPicksOf(ctx.db, ambassadorId, ctx.now.toString())
}
