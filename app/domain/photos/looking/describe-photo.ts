import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Result, success } from '#app/domain/kernel/result.ts'
import { changePhoto, type PhotoRefusal } from '../change-photo.ts'
import { updatePhotoFacts } from './photo-facts.queries.ts'

/** Says what is to be seen, for whoever cannot see it. The log of changes holds that it was said, not the words. */
export function describePhoto(
  ctx: Ctx<AccountActor>,
  photoId: string,
  altText: string,
): Promise<Result<undefined, PhotoRefusal>> {
  return changePhoto(ctx, photoId, async held => {
    await updatePhotoFacts(held.db, photoId, { altText })
    await writeAudit(held, { action: 'photo.described', subject: { type: 'photo', id: photoId } })
    return success()
  })
}
