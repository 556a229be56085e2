import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockRound, updateRound } from '../round.queries.ts'
import { reopens } from '../round.rules.ts'

/** Closes a call before its last day: from now on nobody can apply. Closing it twice changes nothing. */
export async function closeRound(
  ctx: Ctx<AccountActor>,
  roundId: string,
): Promise<Result<undefined, 'unknown-round'>> {
  return inTransaction(ctx.db, async trx => {
    const round = isId(roundId) ? await lockRound(trx, roundId) : undefined
    if (!round) return failure('unknown-round')
    if (round.closedAt !== null) return success()
    await updateRound(trx, roundId, { closedAt: ctx.now.toString() })
    await writeAudit({ ...ctx, db: trx }, { action: 'round.closed', subject: { type: 'round', id: roundId } })
    return success()
  })
}

/**
 * Takes an early end back: the call is open until its last day again, but asks nobody to describe
 * themselves any more.
 */
export async function reopenRound(
  ctx: Ctx<AccountActor>,
  roundId: string,
): Promise<Result<undefined, 'unknown-round'>> {
  return inTransaction(ctx.db, async trx => {
    const round = isId(roundId) ? await lockRound(trx, roundId) : undefined
    if (!round) return failure('unknown-round')
    if (round.closedAt === null) return success()
    const back = reopens(round, { ...round, closedAt: null }, dayOf(ctx.now))
    await updateRound(trx, roundId, {
      closedAt: null,
      ...(back ? { reopenedAt: ctx.now.toString() } : {}),
    })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'round.reopened', subject: { type: 'round', id: roundId } },
    )
    return success()
  })
}
