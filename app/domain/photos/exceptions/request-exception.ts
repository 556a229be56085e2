import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPhoto } from '../photo.queries.ts'
import { maySeePhoto } from '../photo-access.rules.ts'
import { insertException, selectFaceOf } from './exception.queries.ts'
import type { ExceptionInput } from './exception.schema.ts'

/** A face somebody means: the photo, and the box on it. */
export type MeantFace = { photoId: string; boxId: string }

/**
 * Asks for an exception for one face, with the ground and a reason in own words. It counts once a second person has
 * agreed. 'already-asked': one stands or waits already.
 */
export async function requestException(
  ctx: Ctx<AccountActor>,
  face: MeantFace,
  input: ExceptionInput,
): Promise<Result<string, 'not-found' | 'already-asked'>> {
  if (!isId(face.photoId) || !isId(face.boxId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, face.photoId)
    if (!photo || !maySeePhoto(ctx.actor, photo) || !(await selectFaceOf(trx, face))) {
      return failure('not-found')
    }
    const id = newId()
    const asked = await insertException(trx, {
      ...{ id, boxId: face.boxId, ...input },
      ...{ requestedBy: ctx.actor.accountId, requestedAt: ctx.now.toString() },
    })
    if (!asked) return failure('already-asked')
    const detail = { photoId: face.photoId, boxId: face.boxId, ground: input.ground }
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'photo-exception.requested', subject: { type: 'photo-exception', id }, detail },
    )
    return success(id)
  })
}
