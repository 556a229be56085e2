import type { Db } from '#db/open.ts'

type TaskKey = { kind: 'help' | 'talk' | 'review'; ambassadorId: string; month: string }

/** Opens the month's task of this kind unless there has been one, open or done. */
export async function insertTask(db: Db, task: TaskKey & { id: string; openedAt: string }): Promise<void> {
  await db
    .insertInto('commsTask')
    .values(task)
    .onConflict(conflict => conflict.columns(['kind', 'ambassadorId', 'month']).doNothing())
    .execute()
}

/** Opens a task that is done once more; one that is open keeps its time. */
export async function reopenTask(db: Db, { kind, ambassadorId, month }: TaskKey, at: string): Promise<void> {
  await db
    .updateTable('commsTask')
    .set({ openedAt: at, doneAt: null, doneBy: null })
    .where('kind', '=', kind)
    .where('ambassadorId', '=', ambassadorId)
    .where('month', '=', month)
    .where('doneAt', 'is not', null)
    .execute()
}

/** Whether a task of this kind waits for comms in this month. */
export async function isTaskOpen(db: Db, { kind, ambassadorId, month }: TaskKey): Promise<boolean> {
  const task = await db
    .selectFrom('commsTask')
    .select('id')
    .where('kind', '=', kind)
    .where('ambassadorId', '=', ambassadorId)
    .where('month', '=', month)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return task !== undefined
}

/** What waits for comms, the oldest first: at most two hundred. No figures, no reasons. */
export function listOpenTasks(db: Db) {
  return db
    .selectFrom('commsTask as task')
    .innerJoin('ambassador', 'ambassador.id', 'task.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .leftJoin('depictedPerson as person', 'person.accountId', 'account.id')
    .leftJoin('departmentMembership as membership', join =>
      join.onRef('membership.ambassadorId', '=', 'ambassador.id').on('membership.validTo', 'is', null),
    )
    .leftJoin('department', 'department.id', 'membership.departmentId')
    .select([
      'task.id',
      'task.kind',
      'task.month',
      'task.openedAt',
      'task.ambassadorId',
      'account.name',
      'department.name as departmentName',
      'person.id as personId',
    ])
    .where('task.doneAt', 'is', null)
    .orderBy('task.openedAt')
    .orderBy('task.id')
    .limit(200)
    .execute()
}

/** One task, open or done. */
export function selectTask(db: Db, taskId: string) {
  return db
    .selectFrom('commsTask')
    .select(['id', 'kind', 'doneAt'])
    .where('id', '=', taskId)
    .executeTakeFirst()
}

/** Notes that a task is done. @returns false when it was before */
export async function updateTaskDone(
  db: Db,
  taskId: string,
  done: { at: string; by: string },
): Promise<boolean> {
  const result = await db
    .updateTable('commsTask')
    .set({ doneAt: done.at, doneBy: done.by })
    .where('id', '=', taskId)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Closes what waits for comms about somebody who has left: nobody has to be helped or spoken to any more. */
export async function closeTasksOf(db: Db, ambassadorId: string, at: string): Promise<void> {
  await db
    .updateTable('commsTask')
    .set({ doneAt: at })
    .where('ambassadorId', '=', ambassadorId)
    .where('doneAt', 'is', null)
    .execute()
}
