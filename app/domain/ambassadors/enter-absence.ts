import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type AbsenceProblem, checkAbsence } from './absence.rules.ts'
import { insertAbsence, lockAmbassador } from './ambassador.queries.ts'
import type { Absence } from './expected-posts.rules.ts'
import { selectAbsences } from './participation.queries.ts'

/** Stores an absence of a person, whoever enters it; the same days twice are one absence. */
export async function enterAbsence(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  absence: Absence,
): Promise<Result<undefined, AbsenceProblem | 'unknown'>> {
  const checked = checkAbsence(absence, dayOf(ctx.now))
  if (!checked.ok) return checked
  return inTransaction(ctx.db, async trx => {
    if (!(await lockAmbassador(trx, ambassadorId))) return failure('unknown')
    const known = await selectAbsences(trx, [ambassadorId])
    if (known.some(({ from, to }) => from === absence.from && to === absence.to)) return success()
    await insertAbsence(trx, {
      id: newId(),
      ambassadorId,
      fromDay: absence.from,
      toDay: absence.to,
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now.toString(),
    })
    return success()
  })
}
