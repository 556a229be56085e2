import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type HeldPhoto, lockPhoto } from './photo.queries.ts'
import { maySeePhoto } from './photo-access.rules.ts'

export type PhotoRefusal = 'unknown-photo' | 'discarded'

/**
 * Does something to a photo that is held meanwhile, in one transaction, for whoever may. Of two people at once the
 * second waits and works on what the first left.
 */
export function changePhoto<Value, Reason extends string>(
  ctx: Ctx<AccountActor>,
  photoId: string,
  work: (ctx: Ctx<AccountActor>, photo: HeldPhoto) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | PhotoRefusal>> {
  return changeAnyPhoto<Value, Reason | PhotoRefusal>(ctx, photoId, async (held, photo) =>
    photo.discardedAt === null ? work(held, photo) : failure('discarded'),
  )
}

/** The same also for a photo that was thrown away. */
export function changeAnyPhoto<Value, Reason extends string>(
  ctx: Ctx<AccountActor>,
  photoId: string,
  work: (ctx: Ctx<AccountActor>, photo: HeldPhoto) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'unknown-photo'>> {
  return inTransaction(ctx.db, async trx => {
    const photo = isId(photoId) ? await lockPhoto(trx, photoId) : undefined
    if (!photo || !maySeePhoto(ctx.actor, photo)) return failure('unknown-photo')
    return work({ ...ctx, db: trx }, photo)
  })
}
