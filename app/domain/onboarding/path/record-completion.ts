import { lookAtOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { insertCompletion } from './completion.queries.ts'
import { deleteFile } from './evidence-file.queries.ts'
import { type EvidenceFile, storeEvidence } from './store-evidence.ts'

/**
 * Notes that a step of somebody is done, with what shows it. Twice is once: what was handed in first stays. Call
 * it inside a transaction, when it is decided that the acting person may.
 */
export async function recordCompletion(
  ctx: Ctx<AccountActor>,
  done: { ambassadorId: string; stepId: string; day: Day | null; file: EvidenceFile | null },
): Promise<void> {
  const { ambassadorId, stepId, file } = done
  const fileId = file === null ? null : await storeEvidence(ctx, ambassadorId, file)
  const fresh = await insertCompletion(ctx.db, {
    ...{ ambassadorId, stepId, fileId, evidenceDay: done.day },
    doneAt: ctx.now.toString(),
    doneBy: ctx.actor.accountId,
  })
  if (!fresh) {
    if (fileId !== null) await deleteFile(ctx.db, fileId)
    return
  }
  await writeAudit(ctx, {
    action: 'onboarding-step.done',
    subject: { type: 'ambassador', id: ambassadorId },
    detail: { stepId },
  })
  await lookAtOnboarding(ctx, [ambassadorId])
}
