import { lookAtOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type ChecklistStep, readStep } from '../checklist/read-checklist.ts'
import { insertCompletion } from './completion.queries.ts'
import { deleteFile } from './evidence-file.queries.ts'
import { checkEvidence, type FileRefusal } from './evidence-file.rules.ts'
import { storeEvidence } from './store-evidence.ts'

/** What somebody hands in for a step. Reading a text is acknowledged with the text, see `acknowledgeVersion`. */
export type HandIn =
  | { kind: 'tick' }
  | { kind: 'date'; day: Day }
  | { kind: 'file'; name: string; bytes: Uint8Array }

/**
 * 'not-yours': comms ticks this step. 'wrong-evidence': the step asks for something else (it was changed
 * meanwhile, or the programme sees it by itself). 'in-future': a day that has not been.
 */
type StepRefusal = 'unknown-step' | 'not-yours' | 'wrong-evidence' | 'in-future' | FileRefusal

/** Does one step of the acting person. Doing it twice is doing it once: what was handed in first stays. */
export async function completeOwnStep(
  ctx: Ctx<AmbassadorActor>,
  stepId: string,
  handIn: HandIn,
): Promise<Result<undefined, StepRefusal>> {
  const { ambassadorId, accountId } = ctx.actor
  const checked = handIn.kind === 'file' ? checkEvidence(handIn.bytes) : success(null)
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const step = await readStep(trx, stepId)
    const refusal = refusalOf(step, handIn, dayOf(ctx.now))
    if (refusal !== null) return failure(refusal)
    if (!checked.ok) return checked
    const fileId =
      handIn.kind === 'file' && checked.value !== null
        ? await storeEvidence(scoped, ambassadorId, { ...handIn, mediaType: checked.value })
        : null
    const fresh = await insertCompletion(trx, {
      ambassadorId,
      stepId,
      doneAt: ctx.now.toString(),
      doneBy: accountId,
      evidenceDay: handIn.kind === 'date' ? handIn.day : null,
      fileId,
    })
    if (!fresh) {
      if (fileId !== null) await deleteFile(trx, fileId)
      return success()
    }
    await writeAudit(scoped, {
      action: 'onboarding-step.done',
      subject: { type: 'ambassador', id: ambassadorId },
      detail: { stepId },
    })
    await lookAtOnboarding(scoped, [ambassadorId])
    return success()
  })
}

function refusalOf(
  step: ChecklistStep | undefined,
  handIn: HandIn,
  today: Day,
): Exclude<StepRefusal, FileRefusal> | null {
  if (!step || step.retiredAt !== null) return 'unknown-step'
  if (step.owner !== 'person') return 'not-yours'
  if (step.evidence !== handIn.kind) return 'wrong-evidence'
  return handIn.kind === 'date' && handIn.day > today ? 'in-future' : null
}
