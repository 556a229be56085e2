import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockRound, updateRound } from '../round.queries.ts'
import { reopens } from '../round.rules.ts'
import type { RoundInput } from '../round.schema.ts'

/** Changes a call; its address stays. Days that bring it back after its end end the self-descriptions. */
export async function editRound(
  ctx: Ctx<AccountActor>,
  roundId: string,
  input: RoundInput,
): Promise<Result<undefined, 'unknown-round'>> {
  return inTransaction(ctx.db, async trx => {
    const round = isId(roundId) ? await lockRound(trx, roundId) : undefined
    if (!round) return failure('unknown-round')
    const back = reopens(round, { ...input, closedAt: round.closedAt }, dayOf(ctx.now))
    await updateRound(trx, roundId, {
      ...input,
      kickOffOn: input.kickOffOn ?? null,
      places: input.places ?? null,
      ...(back ? { reopenedAt: ctx.now.toString() } : {}),
    })
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'round.changed',
        subject: { type: 'round', id: roundId },
        detail: { opensOn: input.opensOn, closesOn: input.closesOn },
      },
    )
    return success()
  })
}
