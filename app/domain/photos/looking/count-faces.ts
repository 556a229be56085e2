import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changePhoto, type PhotoRefusal } from '../change-photo.ts'
import { updatePhotoFacts } from './photo-facts.queries.ts'

/**
 * Says how many faces a person counts. It never lowers what the detector found: the larger of both numbers has to be
 * answered for.
 */
export function countFaces(
  ctx: Ctx<AccountActor>,
  photoId: string,
  faces: number,
): Promise<Result<undefined, PhotoRefusal | 'not-ready'>> {
  return changePhoto<undefined, PhotoRefusal | 'not-ready'>(ctx, photoId, async (held, photo) => {
    // Nobody counts what they have not seen.
    if (photo.state !== 'ready') return failure('not-ready')
    if (photo.facesCounted === faces) return success()
    await updatePhotoFacts(held.db, photoId, { facesCounted: faces, countedBy: ctx.actor.accountId })
    await writeAudit(held, {
      action: 'photo.faces-counted',
      subject: { type: 'photo', id: photoId },
      detail: { faces, found: photo.facesFound },
    })
    return success()
  })
}
