import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type ChecklistStep, readStep } from '../checklist/read-checklist.ts'
import { checkEvidence, type FileRefusal } from './evidence-file.rules.ts'
import { recordCompletion } from './record-completion.ts'

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
  const checked = handIn.kind === 'file' ? checkEvidence(handIn.bytes) : success(null)
  return inTransaction(ctx.db, async trx => {
    const step = await readStep(trx, stepId)
    const refusal = refusalOf(step, handIn, dayOf(ctx.now))
    if (refusal !== null) return failure(refusal)
    if (!checked.ok) return checked
    const file =
      handIn.kind === 'file' && checked.value !== null ? { ...handIn, mediaType: checked.value } : null
    const day = handIn.kind === 'date' ? handIn.day : null
    const { ambassadorId } = ctx.actor
    await recordCompletion({ ...ctx, db: trx }, { ambassadorId, stepId, day, file })
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
