import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { writeScan } from '#app/domain/consents/consents.server.ts'
import type { ScanRefusal } from '#app/domain/consents/evidence/scan.rules.ts'
import { dropFile, keepFile } from '#app/domain/files/files.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { updateEndIfRunning } from '../publishing/publication.queries.ts'
import { lockTakeDown, updateDone } from './take-down.queries.ts'

/** How somebody shows that a photo is gone, or that it never was there. */
export type Proof =
  | { proof: 'url-checked' | 'note' | 'not-used'; note: string }
  | { proof: 'screenshot'; note: string; bytes: Uint8Array }

/** 'wrong-proof': a photo that was published cannot be called "not used", and the other way round. */
export type CompleteRefusal = 'unknown' | 'wrong-proof' | ScanRefusal

/**
 * Ends a take-down with its proof: by whoever looks after it, or by comms. It ends for everybody who asked for the
 * same publication, because the photo is gone for all of them,
 * and the publication has ended. Ending it twice changes nothing: the first proof stays.
 */
export async function completeTakeDown(
  ctx: Ctx<AccountActor>,
  id: string,
  given: Proof,
): Promise<Result<undefined, CompleteRefusal>> {
  const written = given.proof === 'screenshot' ? await writeScan(ctx, given.bytes) : null
  if (written && !written.ok) return written
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const takeDown = isId(id) ? await lockTakeDown(trx, id) : undefined
    if (!takeDown || !mayLookAfter(ctx.actor, takeDown)) return failure('unknown')
    if (takeDown.doneAt !== null) return success()
    if ((given.proof === 'not-used') !== (takeDown.handOutId !== null)) return failure('wrong-proof')
    const screenshotId = written ? await keepFile(scoped, written.value) : null
    const ended = await updateDone(trx, takeDown, {
      doneAt: ctx.now.toString(),
      doneBy: ctx.actor.accountId,
      proof: given.proof,
      proofNote: given.note,
      screenshotId,
    })
    if (takeDown.publicationId !== null) await updateEndIfRunning(trx, takeDown.publicationId, dayOf(ctx.now))
    if (ended.length === 0 && screenshotId !== null) await dropFile(scoped, screenshotId)
    for (const takeDownId of ended) {
      const subject = { type: 'take-down', id: takeDownId }
      await writeAudit(scoped, { action: 'take-down.done', subject, detail: { proof: given.proof } })
    }
    return success()
  })
}

/** Whether somebody may see and end a take-down: who was given it, and comms. */
export function mayLookAfter(
  { accountId, roles }: Pick<AccountActor, 'accountId' | 'roles'>,
  { assignee }: { assignee: string | null },
): boolean {
  return assignee === accountId || roles.includes('comms')
}
