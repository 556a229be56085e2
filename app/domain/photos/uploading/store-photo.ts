import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Purpose } from '#app/domain/consents/scope.rules.ts'
import { keepFile, writeFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayUsePhotos } from '../photo-access.rules.ts'
import { inspectPhoto } from './inspect-photo.ts'
import { checkPhoto, type PhotoRefusal, tidyPhotoName } from './intake.rules.ts'
import { insertPhoto, occasionExists } from './photo-intake.queries.ts'

/**
 * Takes a photo of an ambassador or of comms. It is decoded to its last row before anything is stored; a file that
 * is refused leaves no trace. What is made of it, and the faces on it, come by a job of the same transaction.
 * @returns the photo's id
 */
export async function storePhoto(
  ctx: Ctx<AccountActor>,
  file: { name: string; bytes: Uint8Array },
  about: { purpose: Purpose; occasionId: string | null },
): Promise<Result<string, PhotoRefusal | 'not-allowed' | 'unknown-occasion'>> {
  if (!mayUsePhotos(ctx.actor)) return failure('not-allowed')
  const { occasionId } = about
  if (occasionId !== null && !(isId(occasionId) && (await occasionExists(ctx.db, occasionId)))) {
    return failure('unknown-occasion')
  }
  const type = checkPhoto(file.bytes)
  if (!type.ok) return type
  const inspected = await inspectPhoto(file.bytes)
  if (!inspected.ok) return inspected

  // Before any transaction: a file without a row is swept up, a row without a file would be a photo that is lost.
  const written = await writeFile(ctx, { bytes: file.bytes, mediaType: type.value })
  return inTransaction(ctx.db, async trx => {
    const id = newId()
    await insertPhoto(trx, {
      ...{ id, uploadedBy: ctx.actor.accountId, uploadedAt: ctx.now.toString() },
      ...{ fileName: tidyPhotoName(file.name), purpose: about.purpose, occasionId, state: 'waiting' },
      ...{ originalId: await keepFile({ ...ctx, db: trx }, written), ...inspected.value },
    })
    await writeAudit({ ...ctx, db: trx }, { action: 'photo.stored', subject: { type: 'photo', id } })
    await ctx.jobs.enqueue(trx, 'process-photo', { photoId: id })
    return success(id)
  })
}
