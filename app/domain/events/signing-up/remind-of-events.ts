import { addDays, type Day, dayOf, startOfDay } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { addWorkingDays, isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent, selectEventIdsBetween } from '../event.queries.ts'
import { closedBecause } from '../planning/event-state.rules.ts'
import { selectRecipients, updateReminded } from '../sign-up.queries.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Reminds everybody who comes to an event on the last working day before it, once per event. Each event is one
 * transaction: a run that dies or runs twice leaves everybody with exactly one mail.
 * @returns how many reminders were written now
 */
export async function remindOfEvents(ctx: Ctx<SystemActor>): Promise<number> {
  const { federalState } = await readSettings(ctx.db)
  const days = remindedDays(dayOf(ctx.now), federalState)
  if (days === null) return 0
  const from = startOfDay(days.from).toString()
  const to = startOfDay(addDays(days.to, 1)).toString()
  let written = 0
  for (const { id } of await selectEventIdsBetween(ctx.db, from, to)) written += await remind(ctx, id)
  return written
}

/** The days whose events are reminded of today: from a Friday those of Saturday to Monday; null on a free day. */
function remindedDays(today: Day, state: FederalState): { from: Day; to: Day } | null {
  if (!isWorkingDay(today, state)) return null
  return { from: addDays(today, 1), to: addWorkingDays(today, 1, state) }
}

function remind(ctx: Ctx, eventId: string): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const event = await lockEvent(trx, eventId)
    if (!event || closedBecause(event, ctx.now) !== null) return 0
    const recipients = await selectRecipients(trx, eventId, dayOf(ctx.now))
    const due = recipients.filter(({ state, remindedAt }) => state === 'going' && remindedAt === null)
    if (due.length === 0) return 0
    for (const { accountId } of due) {
      await tellPerson({ ...ctx, db: trx }, { accountId, going: true }, 'event-reminder', event)
    }
    const ambassadorIds = due.map(({ ambassadorId }) => ambassadorId)
    await updateReminded(trx, { eventId, ambassadorIds }, ctx.now.toString())
    return due.length
  })
}
