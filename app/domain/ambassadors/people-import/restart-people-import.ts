import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { listsSince } from './list-limits.rules.ts'
import { lockImport } from './people-import.queries.ts'

/**
 * Puts the work of a confirmed list into the queue once more, after the queue gave up on it. Storing a list twice
 * is storing it once, so that asking too early does no harm; a list that is done stays as it is.
 */
export async function restartPeopleImport(
  ctx: Ctx<AccountActor>,
  importId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const list = await lockImport(trx, importId, listsSince(ctx.now))
    if (!list || list.state === 'waiting') return failure('not-found')
    if (list.state === 'running') await ctx.jobs.enqueue(trx, 'store-people-import', { importId })
    return success()
  })
}
