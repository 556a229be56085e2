import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPublication, updateEnd } from './publication.queries.ts'

/**
 * Notes the last day a photo was to be seen somewhere. Its address stays as proof. Who may: comms, whoever uploaded
 * the photo, whoever recorded the publication.
 */
export async function endPublication(
  ctx: Ctx<AccountActor>,
  { publicationId, endedOn }: { publicationId: string; endedOn: Day },
): Promise<Result<undefined, 'not-found' | 'day-to-come' | 'before-publication-day'>> {
  if (!isId(publicationId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const publication = await lockPublication(trx, publicationId)
    const { accountId, roles } = ctx.actor
    const own = publication?.enteredBy === accountId || publication?.uploadedBy === accountId
    if (!publication || !(own || roles.includes('comms'))) return failure('not-found')
    if (endedOn > dayOf(ctx.now)) return failure('day-to-come')
    if (endedOn < publication.publishedOn) return failure('before-publication-day')
    if (publication.endedOn === endedOn) return success()
    await updateEnd(trx, publicationId, endedOn)
    const subject = { type: 'publication', id: publicationId }
    const detail = { photoId: publication.photoId, endedOn }
    await writeAudit({ ...ctx, db: trx }, { action: 'publication.ended', subject, detail })
    return success()
  })
}
