import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { deleteBox } from './box.queries.ts'
import { type BoxRefusal, whyNotRemove } from './box.rules.ts'
import { changeBox, type NoBoxes, renderAnew } from './change-box.ts'

type Refusal = NoBoxes | 'unknown-box' | BoxRefusal

/** Takes a hand-made box away. What was blurred below it can be seen again. */
export function removeBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
): Promise<Result<undefined, Refusal>> {
  return changeBox<undefined, Refusal>(ctx, ids, async (held, box, photo) => {
    const refused = whyNotRemove(ctx.actor, box)
    if (refused) return failure(refused)
    await deleteBox(held.db, box.id)
    if (box.blurred) await renderAnew(held, photo.id)
    await writeAudit(held, {
      action: 'photo.box-removed',
      subject: { type: 'photo', id: photo.id },
      detail: { box: box.id, kind: box.kind },
    })
    return success()
  })
}
