import type { Purpose } from '#app/domain/consents/scope.rules.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { checkPhoto, type PhotoRefusal, tidyPhotoName } from './intake.rules.ts'
import { insertPhoto, occasionExists } from './photo-intake.queries.ts'

/** Takes a photo. @returns the photo's id */
export async function storePhoto(
  ctx: Ctx<AccountActor>,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { purpose, occasionId }: { purpose: Purpose; occasionId: string | null },
): Promise<Result<string, PhotoRefusal | 'not-allowed' | 'unknown-occasion'>> {
  if (occasionId !== null && !(await occasionExists(ctx.db, occasionId))) return failure('unknown-occasion')
  const type = checkPhoto(bytes)
  if (!type.ok) return type
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    const uploadedBy = ctx.actor.accountId
    const uploadedAt = ctx.now.toString()
    const fileName = tidyPhotoName(name)
    await insertPhoto(trx, { id, uploadedBy, uploadedAt, fileName, purpose, occasionId, state: 'waiting' })
    await ctx.jobs.enqueue(trx, 'process-photo', { photoId: id })
  })
  return success(id)
}
