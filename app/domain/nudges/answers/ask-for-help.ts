import { monthOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertTask, reopenTask } from './comms-task.queries.ts'
import { assertOwn, type OwnActor } from './own-action.rules.ts'

/**
 * Tells comms that somebody would like help. While that waits, asking again changes nothing; when it was
 * done this month already, it is opened once more.
 */
export async function askForHelp(ctx: Ctx<OwnActor>, ambassadorId: string): Promise<void> {
  assertOwn(ctx.actor, ambassadorId)
  const openedAt = ctx.now.toString()
  const task = { kind: 'help', ambassadorId, month: monthOf(ctx.now) } as const
  await inTransaction(ctx.db, async trx => {
    await reopenTask(trx, task, openedAt)
    await insertTask(trx, { ...task, id: newId(), openedAt })
  })
}
