import { readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { readStep } from '../checklist/read-checklist.ts'
import { deleteCompletion } from './completion.queries.ts'
import { deleteFile } from './evidence-file.queries.ts'
import { checkEvidence, type FileRefusal } from './evidence-file.rules.ts'
import { recordCompletion } from './record-completion.ts'
import { mayCommsTick } from './step-state.rules.ts'

/** 'not-ours': the step is the person's own, or the programme sees it by itself. */
type TickRefusal = 'unknown' | 'not-ours' | FileRefusal

/**
 * Ticks a step of somebody as the communications team: one that comms owns, or a workshop the programme has not
 * seen. A file with it, such as a signed consent, is welcome and not needed. Twice is once.
 */
export async function tickFor(
  ctx: Ctx<AccountActor>,
  { ambassadorId, stepId }: { ambassadorId: string; stepId: string },
  file: { name: string; bytes: Uint8Array } | null,
): Promise<Result<undefined, TickRefusal>> {
  const checked = file === null ? success(null) : checkEvidence(file.bytes)
  return inTransaction(ctx.db, async trx => {
    const step = await readStep(trx, stepId)
    const person = isId(ambassadorId) ? await readAmbassador(trx, ambassadorId) : undefined
    if (!step || step.retiredAt !== null || !person) return failure('unknown')
    if (!mayCommsTick(step)) return failure('not-ours')
    if (!checked.ok) return checked
    if (step.evidence === 'file' && file === null) return failure('no-file')
    const evidence = file !== null && checked.value !== null ? { ...file, mediaType: checked.value } : null
    await recordCompletion({ ...ctx, db: trx }, { ambassadorId, stepId, day: null, file: evidence })
    return success()
  })
}

/**
 * Takes a tick back, whoever made it; a file that came with it is deleted. Who took back what, and who had
 * ticked it when, stays in the log. Nobody who is active loses that by it.
 */
export async function takeBackFor(
  ctx: Ctx<AccountActor>,
  { ambassadorId, stepId }: { ambassadorId: string; stepId: string },
): Promise<Result<undefined, 'nothing-to-take-back'>> {
  return inTransaction(ctx.db, async trx => {
    const valid = isId(ambassadorId) && isId(stepId)
    const taken = valid ? await deleteCompletion(trx, ambassadorId, stepId) : undefined
    if (!taken) return failure('nothing-to-take-back')
    if (taken.fileId !== null) await deleteFile(trx, taken.fileId)
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'onboarding-step.taken-back',
        subject: { type: 'ambassador', id: ambassadorId },
        detail: { stepId, doneOn: dayOf(instantOf(taken.doneAt)), doneBy: taken.doneBy },
      },
    )
    return success()
  })
}
