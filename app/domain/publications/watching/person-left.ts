import {
  readDepictedPerson,
  selectPersonIdOfAccount,
  setLeftOn,
} from '#app/domain/consents/consents.server.ts'
import { firstDayAway } from '#app/domain/consents/people/work-end.rules.ts'
import { addDays, type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { callOffTakeDowns } from '../take-downs/call-off-take-downs.ts'
import { deleteNoticesOf, settleNoticesOf } from './watch.queries.ts'
import { watchPerson } from './watch-person.ts'

/** Why no end of work is written down; 'no-employee' for citizens, children and partners. */
export type WorkEndRefusal = 'unknown-person' | 'no-employee' | 'work-end-too-far' | 'not-allowed'

/**
 * Comms enters somebody's last working day for the town, or corrects it. From the day after it (from today, if it is
 * today) consents that end with the employment cover nothing, photos that are still online without another consent
 * are taken down, and comms looks at the rest; a coming day takes effect in the morning after it. Entering the same
 * day twice changes nothing.
 */
export async function personLeft(
  ctx: Ctx<AccountActor>,
  personId: string,
  lastDay: Day,
): Promise<Result<undefined, WorkEndRefusal>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  const away = firstDayAway(lastDay, dayOf(ctx.now))
  return away.ok ? change(ctx, personId, away.value) : away
}

/** It was a mistake: somebody goes on working for the town. What was opened for that reason alone is called off. */
export async function personStays(
  ctx: Ctx<AccountActor>,
  personId: string,
): Promise<Result<undefined, WorkEndRefusal>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  return change(ctx, personId, null)
}

/** The same for whom an account stands for, if they are in the register at all. */
export async function accountLeft(ctx: Ctx<AccountActor>, accountId: string, lastDay: Day): Promise<void> {
  const personId = await selectPersonIdOfAccount(ctx.db, accountId)
  if (personId !== undefined) await personLeft(ctx, personId, lastDay)
}

/** Takes an end of work back that was entered with this coming last day, and no other one. */
export async function accountStays(ctx: Ctx<AccountActor>, accountId: string, lastDay: Day): Promise<void> {
  const personId = await selectPersonIdOfAccount(ctx.db, accountId)
  const person = personId === undefined ? undefined : await readDepictedPerson(ctx, personId)
  if (person?.leftOn === addDays(lastDay, 1)) await personStays(ctx, person.id)
}

function change(
  ctx: Ctx<AccountActor>,
  personId: string,
  leftOn: Day | null,
): Promise<Result<undefined, WorkEndRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const changed = await setLeftOn(scoped, personId, leftOn)
    if (!changed.ok) return changed
    const settled = { settledAt: ctx.now.toString(), settledBy: ctx.actor.accountId }
    await settleNoticesOf(trx, { personId, kind: 'left-programme' }, settled)
    if (leftOn === null || leftOn > dayOf(ctx.now)) {
      await deleteNoticesOf(trx, { personId, kind: 'left' })
      await callOffTakeDowns(scoped, personId, 'left')
    }
    await watchPerson(scoped, personId)
    return success()
  })
}
