import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { planRemoval } from '../absence.rules.ts'
import { deleteAbsence, lockAmbassador, updateAbsenceEnd } from '../ambassador.queries.ts'
import { selectAbsences } from '../participation.queries.ts'

/**
 * Takes an own absence back: a coming one disappears, a running one ends yesterday. Past ones stay ('over');
 * somebody else's is 'unknown'.
 */
export async function removeOwnAbsence(
  ctx: Ctx<AmbassadorActor>,
  absenceId: string,
): Promise<Result<undefined, 'unknown' | 'over'>> {
  const { ambassadorId } = ctx.actor
  return inTransaction(ctx.db, async trx => {
    await lockAmbassador(trx, ambassadorId)
    const absence = (await selectAbsences(trx, [ambassadorId])).find(({ id }) => id === absenceId)
    if (!absence) return failure('unknown')
    const removal = planRemoval(absence, dayOf(ctx.now))
    if (removal.kind === 'keep') return failure('over')
    if (removal.kind === 'delete') await deleteAbsence(trx, ambassadorId, absenceId)
    else await updateAbsenceEnd(trx, ambassadorId, absenceId, removal.to)
    return success()
  })
}
