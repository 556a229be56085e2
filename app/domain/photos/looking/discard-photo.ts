import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changeAnyPhoto } from '../change-photo.ts'
import { isPhotoInUse, updatePhotoFacts } from './photo-facts.queries.ts'

/**
 * Throws a photo away; until it is deleted for good it can be brought back. A photo that was handed out or published
 * stays: without it a withdrawal would not find where it went.
 */
export function discardPhoto(
  ctx: Ctx<AccountActor>,
  photoId: string,
): Promise<Result<undefined, 'unknown-photo' | 'in-use'>> {
  return changeAnyPhoto<undefined, 'unknown-photo' | 'in-use'>(ctx, photoId, async (held, photo) => {
    if (photo.discardedAt !== null) return success()
    if (await isPhotoInUse(held.db, photoId)) return failure('in-use')
    await updatePhotoFacts(held.db, photoId, { discardedAt: ctx.now.toString() })
    await writeAudit(held, { action: 'photo.discarded', subject: { type: 'photo', id: photoId } })
    return success()
  })
}

/** Brings back a photo that was thrown away. */
export function restorePhoto(
  ctx: Ctx<AccountActor>,
  photoId: string,
): Promise<Result<undefined, 'unknown-photo'>> {
  return changeAnyPhoto(ctx, photoId, async (held, photo) => {
    if (photo.discardedAt === null) return success()
    await updatePhotoFacts(held.db, photoId, { discardedAt: null })
    // What was still to be done with it was left when it was thrown away.
    await held.jobs.enqueue(held.db, 'process-photo', { photoId })
    await writeAudit(held, { action: 'photo.restored', subject: { type: 'photo', id: photoId } })
    return success()
  })
}
