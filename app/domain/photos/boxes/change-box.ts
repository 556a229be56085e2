import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { changePhoto, type PhotoRefusal } from '../change-photo.ts'
import type { HeldPhoto } from '../photo.queries.ts'
import { type Box, bumpRevision, selectBox } from './box.queries.ts'

/** Why nothing can be done with any box of a photo. */
export type NoBoxes = PhotoRefusal | 'not-ready'

/** Does something to one box of a photo that is held meanwhile. */
export function changeBox<Value, Reason extends string>(
  ctx: Ctx<AccountActor>,
  { photoId, boxId }: { photoId: string; boxId: string },
  work: (ctx: Ctx<AccountActor>, box: Box, photo: HeldPhoto) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | NoBoxes | 'unknown-box'>> {
  return changePhoto<Value, Reason | NoBoxes | 'unknown-box'>(ctx, photoId, async (held, photo) => {
    if (photo.state !== 'ready') return failure('not-ready')
    const box = isId(boxId) ? await selectBox(held.db, photoId, boxId) : undefined
    return box ? work(held, box, photo) : failure('unknown-box')
  })
}

/** A blur came, went or moved: the pictures are made anew, and until then no blur of this photo counts. */
export async function renderAnew(ctx: Ctx<AccountActor>, photoId: string): Promise<void> {
  await bumpRevision(ctx.db, photoId)
  await ctx.jobs.enqueue(ctx.db, 'process-photo', { photoId })
}
