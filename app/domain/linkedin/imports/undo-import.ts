import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { forgetIdleChoices, lockIdentities, settleIdentities } from '#app/domain/posts/posts.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { deleteConfirmed, forgetChoicesOf, type ImportScope, importScope } from './import.queries.ts'

/**
 * Takes a confirmed import back as a whole: its days, figures, joins and offered posts are gone, and what counted before
 * counts again. Posts that were logged because of it stay. What remains is that it happened. Files of a page are comms'
 * to take back, personal ones only their owner's; anybody else's is not found.
 * @param scope which of them it may be, if not all of these
 */
export async function undoImport(
  ctx: Ctx<AccountActor>,
  importId: string,
  scope: ImportScope = importScope(ctx.actor),
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    if (scope.ambassadorId !== null) await lockIdentities(trx, scope.ambassadorId)
    await forgetChoicesOf(trx, scope, importId)
    const gone = await deleteConfirmed(trx, scope, importId)
    if (!gone) return failure('not-found')
    if (gone.ambassadorId !== null) {
      await settleIdentities(trx, gone.ambassadorId)
      await forgetIdleChoices(trx, gone.ambassadorId)
    }
    const subject = { type: 'linkedin-import', id: importId }
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'linkedin-import.undone', subject, detail: { kind: gone.kind } },
    )
    return success()
  })
}
