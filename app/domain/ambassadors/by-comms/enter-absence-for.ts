import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { AbsenceProblem } from '../absence.rules.ts'
import { enterAbsence } from '../enter-absence.ts'
import type { Absence } from '../expected-posts.rules.ts'

/** Takes down an absence because the person asked the communications team to; the log says who did it. */
export async function enterAbsenceFor(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  absence: Absence,
): Promise<Result<undefined, AbsenceProblem | 'unknown'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const entered = await enterAbsence(scoped, ambassadorId, absence)
    if (!entered.ok) return entered
    await writeAudit(scoped, {
      action: 'absence.entered-on-request',
      subject: { type: 'ambassador', id: ambassadorId },
    })
    return entered
  })
}
