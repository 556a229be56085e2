import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { updateBox } from './box.queries.ts'
import { type BoxRefusal, whyNotPlace } from './box.rules.ts'
import { changeBox, type NoBoxes, renderAnew } from './change-box.ts'
import { type Place, type Step, settlePlace, stepPlace } from './place.rules.ts'

type Refusal = NoBoxes | 'unknown-box' | BoxRefusal | 'outside'

/** Puts a hand-made box somewhere else, in another size if need be. */
export function placeBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  place: Place,
): Promise<Result<undefined, Refusal>> {
  return move(ctx, ids, () => place)
}

/** Moves a hand-made box by one step, or makes it one step larger or smaller. */
export function stepBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  step: Step,
): Promise<Result<undefined, Refusal>> {
  return move(ctx, ids, place => stepPlace(place, step))
}

function move(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  decide: (now: Place) => Place,
): Promise<Result<undefined, Refusal>> {
  return changeBox<undefined, Refusal>(ctx, ids, async (held, box, photo) => {
    const refused = whyNotPlace(ctx.actor, box)
    if (refused) return failure(refused)
    const { x, y, width, height } = box
    const place = settlePlace(decide({ x, y, width, height }))
    if (!place) return failure('outside')
    if (place.x === x && place.y === y && place.width === width && place.height === height) return success()
    await updateBox(held.db, box.id, place)
    if (box.blurred) await renderAnew(held, photo.id)
    await writeAudit(held, {
      action: 'photo.box-moved',
      subject: { type: 'photo', id: photo.id },
      detail: { box: box.id },
    })
    return success()
  })
}
