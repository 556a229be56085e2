import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { updateBox } from './box.queries.ts'
import { type BoxRefusal, whyNotShow } from './box.rules.ts'
import { changeBox, type NoBoxes, renderAnew } from './change-box.ts'

type Refusal = NoBoxes | 'unknown-box' | BoxRefusal | 'original-gone'

/** Makes what is in a box unrecognisable, in every picture that is made of the photo. Twice is once. */
export function blurBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
): Promise<Result<undefined, Refusal>> {
  return setBlurred(ctx, ids, true)
}

/** Shows again what is in a box, as long as there is an original to show it from. */
export function unblurBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
): Promise<Result<undefined, Refusal>> {
  return setBlurred(ctx, ids, false)
}

function setBlurred(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  blurred: boolean,
): Promise<Result<undefined, Refusal>> {
  return changeBox<undefined, Refusal>(ctx, ids, async (held, box, photo) => {
    if (box.blurred === blurred) return success()
    const refused = blurred ? null : whyNotShow(ctx.actor, box)
    if (refused) return failure(refused)
    if (!blurred && photo.originalId === null) return failure('original-gone')
    await updateBox(held.db, box.id, { blurred })
    await renderAnew(held, photo.id)
    await writeAudit(held, {
      action: blurred ? 'photo.box-blurred' : 'photo.box-shown',
      subject: { type: 'photo', id: photo.id },
      detail: { box: box.id },
    })
    return success()
  })
}
