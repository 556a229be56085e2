import type { Mover } from '#app/domain/ambassadors/participation.rules.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { completeDeparture } from './complete-departure.ts'
import { insertDeparture, lockPerson, selectPlanned } from './departure.queries.ts'
import { checkLastDay, type FigureChoice, type LastDayProblem } from './departure.rules.ts'

/** Why nobody leaves; 'unknown' when there is no such person. */
export type DepartureRefusal = LastDayProblem | 'unknown' | 'already-left' | 'already-planned'

/** A departure that was written: planned for a coming day, or done, with the link to the kept figures if any. */
export type Leaving = { completed: boolean; linkId: string | null }

/**
 * Writes down that a person leaves, from any state. On a last day that is today everything ends at once, else in
 * the night after it. The person's row is locked first: of two who write it at the same time (the person and
 * comms), the second is told 'already-planned' or 'already-left'.
 */
export async function planDeparture(
  ctx: Ctx<AccountActor>,
  wish: { ambassadorId: string; lastDay: Day; figures: FigureChoice; by: Mover },
): Promise<Result<Leaving, DepartureRefusal>> {
  const checked = checkLastDay(wish.lastDay, dayOf(ctx.now))
  if (!checked.ok) return checked
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const person = await lockPerson(trx, wish.ambassadorId)
    if (!person) return failure('unknown')
    if (person.state === 'left' || person.state === null) return failure('already-left')
    if (await selectPlanned(trx, wish.ambassadorId)) return failure('already-planned')
    await store(scoped, wish)
    if (wish.lastDay > dayOf(ctx.now)) return success({ completed: false, linkId: null })
    const completed = await completeDeparture(scoped, wish.ambassadorId)
    return success({ completed: true, linkId: completed?.linkId ?? null })
  })
}

async function store(
  ctx: Ctx<AccountActor>,
  {
    ambassadorId,
    lastDay,
    figures,
    by,
  }: { ambassadorId: string; lastDay: Day; figures: FigureChoice; by: Mover },
): Promise<void> {
  await insertDeparture(ctx.db, {
    id: newId(),
    ambassadorId,
    lastDay,
    figures,
    decidedAt: ctx.now.toString(),
    decidedBy: ctx.actor.accountId,
  })
  await writeAudit(ctx, {
    action: 'departure.planned',
    subject: { type: 'ambassador', id: ambassadorId },
    detail: { lastDay, by },
  })
}
