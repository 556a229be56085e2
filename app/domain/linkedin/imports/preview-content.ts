import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Failure, failure, type Success, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Implausible } from './import-content.rules.ts'
import { type PreviewSource, storePreviews } from './store-preview.ts'
import { deleteUpload } from './upload.queries.ts'

/**
 * Keeps content that is no file, such as what a connection gave, for its owner to look at and confirm like an upload of
 * one file. If there is nothing to look at, nothing is kept.
 */
export async function previewContent(
  ctx: Ctx<AmbassadorActor>,
  source: PreviewSource,
): Promise<Success<{ uploadId: string }> | Failure<'already-imported'> | Implausible> {
  return inTransaction(ctx.db, async trx => {
    const { uploadId, refused } = await storePreviews({ ...ctx, db: trx }, [source])
    const refusal = refused[0]?.refusal
    if (!refusal) return success({ uploadId })
    await deleteUpload(trx, ctx.actor.accountId, uploadId)
    return isImplausible(refusal) ? refusal : failure('already-imported')
  })
}

function isImplausible(refusal: { reason: string }): refusal is Implausible {
  return refusal.reason !== 'already-imported'
}
