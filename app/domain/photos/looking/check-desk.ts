import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changePhoto, type PhotoRefusal } from '../change-photo.ts'
import { replaceDeskItems, updatePhotoFacts } from './photo-facts.queries.ts'
import type { DeskItem } from './photo-facts.schema.ts'

/** Notes what is to be seen in the background. No item is an answer too: somebody looked and found nothing. */
export function checkDesk(
  ctx: Ctx<AccountActor>,
  photoId: string,
  items: readonly DeskItem[],
): Promise<Result<undefined, PhotoRefusal | 'not-ready'>> {
  return changePhoto<undefined, PhotoRefusal | 'not-ready'>(ctx, photoId, async (held, photo) => {
    if (photo.state !== 'ready') return failure('not-ready')
    await replaceDeskItems(held.db, photoId, items)
    await updatePhotoFacts(held.db, photoId, {
      deskCheckedAt: ctx.now.toString(),
      deskCheckedBy: ctx.actor.accountId,
    })
    await writeAudit(held, {
      action: 'photo.desk-checked',
      subject: { type: 'photo', id: photoId },
      detail: { items: [...items] },
    })
    return success()
  })
}
