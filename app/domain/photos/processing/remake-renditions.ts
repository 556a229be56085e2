import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPhoto } from '../photo.queries.ts'
import { markUndrawn, selectPhotosMissing } from './remake.queries.ts'

/**
 * Has photos drawn again of which renditions were lost and what they are made of was not. Until then a blur on them
 * does not count.
 * @param lost ids of files that are lost or damaged
 * @returns the ids of the photos
 */
export async function remakeRenditions(ctx: Ctx, lost: readonly string[]): Promise<string[]> {
  const photos = await selectPhotosMissing(ctx.db, lost)
  for (const photoId of photos) {
    await inTransaction(ctx.db, async trx => {
      if (!(await lockPhoto(trx, photoId))) return
      await markUndrawn(trx, photoId)
      await ctx.jobs.enqueue(trx, 'process-photo', { photoId })
    })
  }
  return photos
}
