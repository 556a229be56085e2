import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { maySeePhoto } from '../photo-access.rules.ts'
import { selectLikePhotos, selectUploader } from './duplicates.queries.ts'
import type { Likeness } from './likeness.rules.ts'

export type Duplicate = { id: string; fileName: string; uploadedAt: string; likeness: Likeness }

/**
 * Photos that show the same picture as this one, among those the person may see: their own, and for comms all.
 * Nothing is forbidden by it; it saves asking five people twice.
 */
export async function findDuplicates(ctx: Ctx<AccountActor>, photoId: string): Promise<Duplicate[]> {
  const photo = isId(photoId) ? await selectUploader(ctx.db, photoId) : undefined
  if (!photo || !maySeePhoto(ctx.actor, photo)) return []
  const seenBy = ctx.actor.roles.includes('comms') ? null : ctx.actor.accountId
  const alike = await selectLikePhotos(ctx.db, photoId, seenBy)
  return alike.map(({ sameFile, id, fileName, uploadedAt }) => ({
    ...{ id, fileName, uploadedAt: uploadedAt.toISOString() },
    likeness: sameFile ? 'same-file' : 'same-picture',
  }))
}
