import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { listsSince } from './list-limits.rules.ts'
import { countOutcomes, lockImport, markRunning } from './people-import.queries.ts'

/** Why nobody is invited. 'wrong-lines': there are some, and nobody said to leave them out. */
export type ConfirmRefusal = 'not-found' | 'wrong-lines' | 'nobody-new'

/**
 * Invites everybody who is new on a list: puts the work into the queue, which stores all of them or nobody.
 * Confirming a list again changes nothing.
 */
export async function confirmPeopleImport(
  ctx: Ctx<AccountActor>,
  importId: string,
  { leaveOutWrong }: { leaveOutWrong: boolean },
): Promise<Result<undefined, ConfirmRefusal>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const list = await lockImport(trx, importId, listsSince(ctx.now))
    if (!list) return failure('not-found')
    if (list.state !== 'waiting') return success()
    const counts = await countOutcomes(trx, importId)
    if (counts.wrong > 0 && !leaveOutWrong) return failure('wrong-lines')
    if (counts.new === 0) return failure('nobody-new')
    await markRunning(trx, importId, {
      confirmedBy: ctx.actor.accountId,
      confirmedAt: ctx.now.toString(),
      toInvite: counts.new,
    })
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'people-import.confirmed',
        subject: { type: 'people-import', id: importId },
        detail: { ...counts },
      },
    )
    await ctx.jobs.enqueue(trx, 'store-people-import', { importId })
    return success()
  })
}
