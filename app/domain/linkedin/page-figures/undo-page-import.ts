import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { deletePageFile } from './page-file.queries.ts'

/**
 * Takes a file of a page back as a whole: its days, posts and comparison are gone, and what other files say counts
 * again. Whoever answers for the page may do that, whoever handed the file in. What remains is that it happened.
 */
export async function undoPageImport(
  ctx: Ctx<AccountActor>,
  importId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    if (!(await deletePageFile(trx, importId))) return failure('not-found')
    const subject = { type: 'linkedin-import', id: importId }
    await writeAudit({ ...ctx, db: trx }, { action: 'linkedin-import.undone', subject })
    return success()
  })
}
