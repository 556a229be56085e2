import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectAccount, updateDeactivatedAt } from './account.queries.ts'
import { deleteSessionsOfAccount } from './account-sessions.queries.ts'

/** Closes an account: nobody signs in with it any more, every session and link of it ends at once. */
export async function closeAccount(
  ctx: Ctx<AccountActor>,
  accountId: string,
): Promise<Result<undefined, 'unknown' | 'own-account'>> {
  if (accountId === ctx.actor.accountId) return failure('own-account')
  return setClosed(ctx, accountId, async db => {
    await updateDeactivatedAt(db, accountId, ctx.now.toString())
    await deleteSessionsOfAccount(db, accountId)
  })
}

/** Opens a closed account again, with the roles it had. */
export async function reopenAccount(
  ctx: Ctx<AccountActor>,
  accountId: string,
): Promise<Result<undefined, 'unknown'>> {
  return setClosed(ctx, accountId, db => updateDeactivatedAt(db, accountId, null))
}

async function setClosed(ctx: Ctx, accountId: string, change: (db: Db) => Promise<void>) {
  return inTransaction(ctx.db, async trx => {
    const account = await selectAccount(trx, accountId)
    if (!account) return failure('unknown')
    await change(trx)
    const action = account.deactivatedAt === null ? 'account.closed' : 'account.reopened'
    await writeAudit({ ...ctx, db: trx }, { action, subject: { type: 'account', id: accountId } })
    return success()
  })
}
