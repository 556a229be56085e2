import type { Month } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { assertOwn, type OwnActor } from './own-action.rules.ts'
import { insertSnooze } from './snooze.queries.ts'

/** "Passt diesen Monat nicht": no reminder any more in this month. Saying it twice changes nothing. */
export async function snoozeMonth(ctx: Ctx<OwnActor>, ambassadorId: string, month: Month): Promise<void> {
  assertOwn(ctx.actor, ambassadorId)
  await insertSnooze(ctx.db, { ambassadorId, month, snoozedAt: ctx.now.toString() })
}
