import { dropFile } from '#app/domain/files/files.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { isPhotoInUse } from '../looking/photo-facts.queries.ts'
import { lockPhoto } from '../photo.queries.ts'
import { markRefused } from './rendering.queries.ts'
import * as rows from './tidy.queries.ts'

/** How long a photo that was thrown away can be taken back, in days. */
const DISCARDED_DAYS = 30

/** After how many hours a photo that was never drawn is given up; the queue stopped trying long before. */
const GIVE_UP_HOURS = 24

/**
 * Deletes what was kept long enough: originals after the time the town chose, because they hold places, devices and
 * faces that were blurred, and photos that were thrown away, with everything made of them. One transaction each, so
 * a run that is cut off leaves nothing half done.
 * @returns how many originals and photos were deleted
 */
export async function tidyPhotos(ctx: Ctx): Promise<number> {
  const { originalDays } = await readSettings(ctx.db)
  const before = (hours: number) => ctx.now.subtract({ hours }).toString()

  const overdue = await rows.selectOverdueOriginals(ctx.db, before(originalDays * 24))
  for (const photoId of overdue) await deleteOriginal(ctx, photoId)
  const discarded = await rows.selectDiscarded(ctx.db, before(DISCARDED_DAYS * 24))
  for (const photoId of discarded) await deletePhoto(ctx, photoId)
  for (const photoId of await rows.selectGivenUp(ctx.db, before(GIVE_UP_HOURS))) {
    await inTransaction(ctx.db, trx => markRefused(trx, photoId, 'too-costly'))
  }
  return overdue.length + discarded.length
}

async function deleteOriginal(ctx: Ctx, photoId: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, photoId)
    // Something was blurred or shown again at the last moment, and waits to be drawn.
    const drawn = photo?.state === 'refused' || photo?.renderedRevision === photo?.revision
    if (!photo?.originalId || !drawn) return
    await rows.markOriginalDeleted(trx, photoId, ctx.now.toString())
    await dropFile({ ...ctx, db: trx }, photo.originalId)
  })
}

async function deletePhoto(ctx: Ctx, photoId: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, photoId)
    // Taken back at the last moment, or found to be published somewhere.
    if (!photo || photo.discardedAt === null || (await isPhotoInUse(trx, photoId))) return
    const files = await rows.deletePhotoRow(trx, photoId)
    for (const fileId of files) await dropFile({ ...ctx, db: trx }, fileId)
  })
}
