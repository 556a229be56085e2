import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changePhoto } from '../change-photo.ts'
import { insertBox, selectBoxes } from './box.queries.ts'
import { type BoxKind, MAX_BOXES } from './box.rules.ts'
import type { NoBoxes } from './change-box.ts'
import { freeMiddle, type Place, settlePlace } from './place.rules.ts'

export type AddBoxRefusal = NoBoxes | 'outside' | 'too-many-boxes'

/**
 * Marks a face the detector missed, or a region that is to be blurred. Without a place the box goes to the middle.
 * @returns the box's id
 */
export function addBox(
  ctx: Ctx<AccountActor>,
  photoId: string,
  { kind, place }: { kind: BoxKind; place: Place | null },
): Promise<Result<string, AddBoxRefusal>> {
  return changePhoto<string, AddBoxRefusal>(ctx, photoId, async (held, photo) => {
    if (photo.state !== 'ready') return failure('not-ready')
    const boxes = await selectBoxes(held.db, photoId)
    if (boxes.length >= MAX_BOXES) return failure('too-many-boxes')
    const ratio = (photo.width ?? 1) / (photo.height ?? 1)
    const settled = settlePlace(place ?? freeMiddle(boxes, ratio))
    if (!settled) return failure('outside')
    const id = newId()
    await insertBox(held.db, {
      ...{ id, photoId, kind, ...settled, foundBy: 'hand', addedBy: ctx.actor.accountId },
      addedAt: ctx.now.toString(),
    })
    await writeAudit(held, {
      action: 'photo.box-added',
      subject: { type: 'photo', id: photoId },
      detail: { box: id, kind },
    })
    return success(id)
  })
}
