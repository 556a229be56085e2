import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectTask, updateTaskDone } from './comms-task.queries.ts'

/**
 * Notes that comms has talked to somebody or helped. Closing a closed task changes nothing. The log says
 * that a task was closed and by whom, not about whom it was.
 */
export async function closeTask(
  ctx: Ctx<AccountActor>,
  taskId: string,
): Promise<Result<undefined, 'not-allowed' | 'unknown'>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  if (!isId(taskId)) return failure('unknown')
  return inTransaction(ctx.db, async trx => {
    const task = await selectTask(trx, taskId)
    if (!task) return failure('unknown')
    const done = { at: ctx.now.toString(), by: ctx.actor.accountId }
    if (!(await updateTaskDone(trx, taskId, done))) return success()
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'task.closed', subject: { type: 'comms-task', id: taskId }, detail: { kind: task.kind } },
    )
    return success()
  })
}
