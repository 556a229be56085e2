import { dayOf, type Month, monthOfDay, nextMonth } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertTargetChange, lockAmbassador } from '../ambassador.queries.ts'
import { selectTargets } from '../participation.queries.ts'
import { changeTarget, isTarget, targetIn } from '../target.rules.ts'

/**
 * Sets the signed-in person's target, 0 to 8 posts a month: lower counts from this month, higher from the
 * next. Choosing what already holds for both changes nothing.
 * @returns the month from which it counts
 */
export async function changeOwnTarget(
  ctx: Ctx<AmbassadorActor>,
  postsPerMonth: number,
): Promise<Result<{ from: Month }, 'out-of-range'>> {
  if (!isTarget(postsPerMonth)) return failure('out-of-range')
  const { ambassadorId } = ctx.actor
  const month = monthOfDay(dayOf(ctx.now))
  return inTransaction(ctx.db, async trx => {
    await lockAmbassador(trx, ambassadorId)
    const targets = await selectTargets(trx, [ambassadorId])
    const change = changeTarget(targets, postsPerMonth, month)
    const holds = [month, nextMonth(month)].every(each => targetIn(targets, each) === postsPerMonth)
    if (holds) return success({ from: month })
    await insertTargetChange(trx, {
      id: newId(),
      ambassadorId,
      fromMonth: change.from,
      postsPerMonth,
      setAt: ctx.now.toString(),
    })
    return success({ from: change.from })
  })
}
