import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { accountStays } from '#app/domain/publications/publications.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPerson, selectPlanned, updateCancelled } from './departure.queries.ts'

/** The signed-in person stays after all: possible until the departure is completed. */
export function takeBackOwnDeparture(
  ctx: Ctx<AmbassadorActor>,
): Promise<Result<undefined, 'nothing-planned'>> {
  return takeBack(ctx, ctx.actor.ambassadorId)
}

/**
 * The same by the communications team, on the person's request. Whoever stays in the programme stays with the town: a
 * last day at work that was entered with it is taken back as well.
 */
export async function takeBackDeparture(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
): Promise<Result<undefined, 'nothing-planned' | 'not-allowed'>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const person = await lockPerson(trx, ambassadorId)
    const planned = await selectPlanned(trx, ambassadorId)
    if (person && planned) await accountStays(scoped, person.accountId, planned.lastDay)
    return takeBack(scoped, ambassadorId)
  })
}

async function takeBack(ctx: Ctx, ambassadorId: string): Promise<Result<undefined, 'nothing-planned'>> {
  return inTransaction(ctx.db, async trx => {
    await lockPerson(trx, ambassadorId)
    const planned = await selectPlanned(trx, ambassadorId)
    if (!planned) return failure('nothing-planned')
    await updateCancelled(trx, planned.id, ctx.now.toString())
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'departure.taken-back', subject: { type: 'ambassador', id: ambassadorId } },
    )
    return success()
  })
}
