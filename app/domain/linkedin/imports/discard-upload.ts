import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { deleteUpload, lockUpload, selectConfirmedOf } from './upload.queries.ts'

/** Forgets an upload that was not confirmed, with its files. Somebody else's is not found, nor is one that was. */
export async function discardUpload(
  ctx: Ctx<AccountActor>,
  uploadId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(uploadId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { accountId } = ctx.actor
    if (!(await lockUpload(trx, accountId, uploadId))) return failure('not-found')
    if ((await selectConfirmedOf(trx, uploadId)).length > 0) return failure('not-found')
    await deleteUpload(trx, accountId, uploadId)
    return success()
  })
}
