import type { Temporal } from 'temporal-polyfill'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { addWorkingDays } from '#app/domain/kernel/working-days.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { commsAccounts } from '../take-downs/open-take-downs.ts'
import { isToBeEscalated } from '../take-downs/take-down.rules.ts'
import { selectLate, updateEscalated, updateReleased, updateReminded } from './reminder.queries.ts'

/**
 * Looks after take-downs that are due: who holds one is reminded on its day, once, in one mail for all of theirs; one
 * working day later comms hears of it. What belongs to somebody whose account is closed becomes comms' own. Doing it
 * twice changes nothing.
 * @returns how many take-downs were reminded of, escalated or released
 */
export async function remindTakeDowns(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const released = await updateReleased(ctx.db)
  return released + (await escalate(ctx, today)) + (await remind(ctx, today))
}

function remind(ctx: Ctx, today: Day): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const due = await updateReminded(trx, today, ctx.now.toString())
    for (const [accountId, own] of Map.groupBy(due, ({ assignee }) => assignee)) {
      const items = own.map(({ id, channel }) => ({ takeDownId: id, channel }))
      const mail = { accountId, template: 'take-down-reminder', params: { items } } as const
      await queueMail({ ...ctx, db: trx }, { ...mail, confidential: true })
    }
    return due.length
  })
}

function escalate(ctx: Ctx, today: Day): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const { federalState } = await readSettings(trx)
    const late = (await selectLate(trx, today)).filter(takeDown =>
      isToBeEscalated(takeDown, {
        today,
        nextWorkingDay: addWorkingDays(takeDown.dueOn, 1, federalState),
      }),
    )
    if (late.length === 0) return 0
    const ids = await updateEscalated(
      trx,
      late.map(({ id }) => id),
      at(ctx.now),
    )
    const scoped = { ...ctx, db: trx }
    for (const accountId of ids > 0 ? await commsAccounts(scoped) : []) {
      const mail = { accountId, template: 'take-down-escalated', params: { count: ids } } as const
      await queueMail(scoped, { ...mail, confidential: true })
    }
    return ids
  })
}

const at = (now: Temporal.Instant) => now.toString()
