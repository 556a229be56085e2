import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { deleteImport } from './import.queries.ts'

/**
 * Takes a confirmed import back as a whole: its days, figures and offered posts are gone, and what earlier
 * imports said counts again. Posts that were logged because of it stay. What remains is that it happened.
 */
export async function undoImport(
  ctx: Ctx<AmbassadorActor>,
  importId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    if (!(await deleteImport(trx, ctx.actor.ambassadorId, importId, 'confirmed'))) return failure('not-found')
    const subject = { type: 'linkedin-import', id: importId }
    await writeAudit({ ...ctx, db: trx }, { action: 'linkedin-import.undone', subject })
    return success()
  })
}
