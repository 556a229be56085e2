import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectFaceOf } from '../exceptions/exception.queries.ts'
import type { MeantFace } from '../exceptions/request-exception.ts'
import { lockPhoto } from '../photo.queries.ts'
import { maySeePhoto } from '../photo-access.rules.ts'
import { insertRequest } from './consent-request.queries.ts'
import type { ConsentRequestInput } from './consent-request.schema.ts'

/**
 * Asks comms to ask the person shown for their consent; comms finds it on their list. Asking twice changes nothing.
 */
export async function askForConsent(
  ctx: Ctx<AccountActor>,
  face: MeantFace,
  { note }: ConsentRequestInput,
): Promise<Result<undefined, 'not-found'>> {
  if (!isId(face.photoId) || !isId(face.boxId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, face.photoId)
    if (!photo || !maySeePhoto(ctx.actor, photo) || !(await selectFaceOf(trx, face))) {
      return failure('not-found')
    }
    const id = newId()
    const asked = await insertRequest(trx, {
      ...{ id, boxId: face.boxId, note },
      ...{ requestedBy: ctx.actor.accountId, requestedAt: ctx.now.toString() },
    })
    if (asked) {
      const subject = { type: 'consent-request', id }
      await writeAudit({ ...ctx, db: trx }, { action: 'consent-request.made', subject, detail: { ...face } })
    }
    return success()
  })
}
