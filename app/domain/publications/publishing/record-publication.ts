import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { holdForUse } from '#app/domain/photos/photos.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertPublication, linkToPost, selectSamePublication, wasHanded } from './publication.queries.ts'
import type { PublicationInput } from './publication.schema.ts'

/** A publication as it is recorded; `clear` says whether the photo may be where it is. */
export type Recorded = { publicationId: string; clear: boolean }

/**
 * Records that a photo was published. What happened is recorded whether the gate agrees or not, because a withdrawal
 * has to find it; where it does not, whoever records it is told, and comms finds it among what waits for them.
 * Recording the same twice is once. 'not-found': there is no such photo for this person and channel.
 */
export async function recordPublication(
  ctx: Ctx<AccountActor>,
  { photoId, postId, ...input }: PublicationInput & { photoId: string; postId?: string },
): Promise<Result<Recorded, 'not-found' | 'day-to-come'>> {
  if (!isId(photoId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const held = await holdForUse(scoped, photoId, input.channel)
    if (!held || !(await mayRecord(scoped, held, { photoId, channel: input.channel }))) {
      return failure('not-found')
    }
    if (input.publishedOn > dayOf(ctx.now)) return failure('day-to-come')
    const row = { ...input, photoId, url: input.url === '' ? null : input.url }
    const same = await selectSamePublication(trx, row)
    if (same) {
      if (postId !== undefined) await linkToPost(trx, same.id, postId)
      return success({ publicationId: same.id, clear: held.clear })
    }
    const id = newId()
    await insertPublication(trx, {
      ...{ id, ...row, postId: postId ?? null },
      ...{ enteredBy: ctx.actor.accountId, enteredAt: ctx.now.toString() },
    })
    const detail = { photoId, channel: input.channel, clear: held.clear }
    await writeAudit(scoped, { action: 'publication.recorded', subject: { type: 'publication', id }, detail })
    return success({ publicationId: id, clear: held.clear })
  })
}

// Whoever has the photo may say where it went, also if it is no longer theirs to use.
async function mayRecord(
  { db, actor }: Ctx<AccountActor>,
  held: NonNullable<Awaited<ReturnType<typeof holdForUse>>>,
  use: Pick<PublicationInput, 'channel'> & { photoId: string },
): Promise<boolean> {
  if (held.mayUse && (held.clear || held.maySeePhoto)) return true
  return wasHanded(db, { accountId: actor.accountId, ...use })
}
