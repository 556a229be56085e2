import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPhoto } from '../photo.queries.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { selectException, updateException } from './exception.queries.ts'
import { whyNotDecide } from './exception.rules.ts'

type Decided = Result<undefined, 'not-found' | 'already-decided' | 'own-request'>
type Asked = NonNullable<Awaited<ReturnType<typeof selectException>>>

/** A second person of comms agrees with an exception, or does not. Nobody decides on their own request. */
export async function decideOnException(
  ctx: Ctx<AccountActor>,
  exceptionId: string,
  approved: boolean,
): Promise<Decided> {
  return withException(ctx, exceptionId, async (scoped, exception) => {
    const refused = whyNotDecide(exception, ctx.actor.accountId)
    if (refused !== null) return failure(refused)
    const decision = { approved, decidedBy: ctx.actor.accountId, decidedAt: ctx.now.toString() }
    await updateException(scoped.db, exception.id, decision)
    await audit(scoped, exception, approved ? 'approved' : 'declined')
    return success()
  })
}

/**
 * Takes an approval back: from now on the face needs a consent like any other. Taking back twice changes nothing;
 * 'already-decided' means that it was declined, or is still open.
 */
export async function takeBackException(ctx: Ctx<AccountActor>, exceptionId: string): Promise<Decided> {
  return withException(ctx, exceptionId, async (scoped, exception) => {
    if (!exception.approved) return failure('already-decided')
    if (exception.takenBackAt !== null) return success()
    const takenBack = { takenBackAt: ctx.now.toString(), takenBackBy: ctx.actor.accountId }
    await updateException(scoped.db, exception.id, takenBack)
    await audit(scoped, exception, 'taken-back')
    return success()
  })
}

// The photo is held while somebody decides: of two people the second finds it decided, and a photo that is just being
// handed out either had the exception or did not.
function withException(
  ctx: Ctx<AccountActor>,
  exceptionId: string,
  carryOut: (ctx: Ctx<AccountActor>, exception: Asked) => Promise<Decided>,
): Promise<Decided> {
  return inTransaction(ctx.db, async trx => {
    if (!keepsPhotos(ctx.actor) || !isId(exceptionId)) return failure('not-found')
    const seen = await selectException(trx, exceptionId)
    if (!seen || !(await lockPhoto(trx, seen.photoId))) return failure('not-found')
    const exception = await selectException(trx, exceptionId)
    return exception ? carryOut({ ...ctx, db: trx }, exception) : failure('not-found')
  })
}

function audit(ctx: Ctx<AccountActor>, { id, photoId, boxId, ground }: Asked, what: string): Promise<void> {
  return writeAudit(ctx, {
    ...{ action: `photo-exception.${what}`, subject: { type: 'photo-exception', id } },
    detail: { photoId, boxId, ground },
  })
}
