import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { accountLeft } from '#app/domain/publications/publications.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPerson } from './departure.queries.ts'
import { type DepartureRefusal, type Leaving, planDeparture } from './plan-departure.ts'

/**
 * The communications team enters that somebody leaves, on that person's request. Their figures are kept for
 * their own export: only they themselves may give them up sooner.
 * @param leavesTown whether the same day is their last one at work, which ends what they agreed to as an employee
 */
export async function enterDeparture(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  { lastDay, leavesTown = false }: { lastDay: Day; leavesTown?: boolean },
): Promise<Result<Leaving, DepartureRefusal | 'not-allowed'>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const planned = await planDeparture(scoped, { ambassadorId, lastDay, figures: 'keep', by: 'comms' })
    const person = planned.ok && leavesTown ? await lockPerson(trx, ambassadorId) : undefined
    if (person) await accountLeft(scoped, person.accountId, lastDay)
    return planned
  })
}
