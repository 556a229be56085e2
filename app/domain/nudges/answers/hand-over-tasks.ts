import { monthOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { closeTasksOf, insertTask, reopenTask } from './comms-task.queries.ts'

/**
 * Somebody has left: what waited for comms about them is closed, and one task opens instead, to look at their
 * photos and consents. Somebody who leaves twice in a month is looked at twice.
 */
export async function handOverTasks(ctx: Ctx, ambassadorId: string): Promise<void> {
  const openedAt = ctx.now.toString()
  const review = { kind: 'review', ambassadorId, month: monthOf(ctx.now) } as const
  await inTransaction(ctx.db, async trx => {
    await closeTasksOf(trx, ambassadorId, openedAt)
    await reopenTask(trx, review, openedAt)
    await insertTask(trx, { ...review, id: newId(), openedAt })
  })
}
