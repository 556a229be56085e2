import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  lockDepartment,
  selectDepartmentByName,
  selectDepartments,
  updateDepartment,
} from './department.queries.ts'
import type { DepartmentInput } from './department.schema.ts'
import { parentProblem } from './department-tree.rules.ts'

/**
 * Changes a department's name, short name, colour and place. Its people and their posts stay with it.
 * A name that a retired department still carries is taken too: two rows must not look like one.
 */
export async function renameDepartment(
  ctx: Ctx,
  departmentId: string,
  input: DepartmentInput,
): Promise<Result<undefined, 'unknown' | 'name-taken' | 'unknown-parent' | 'circle'>> {
  return inTransaction(ctx.db, async trx => {
    const before = await lockDepartment(trx, departmentId)
    if (!before) return failure('unknown')
    const problem = parentProblem(await selectDepartments(trx), departmentId, input.parentId)
    if (problem) return failure(problem)
    const namesake = await selectDepartmentByName(trx, input.name)
    if (namesake && namesake.id !== departmentId) return failure('name-taken')
    await updateDepartment(trx, departmentId, input)
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'department.changed',
        subject: { type: 'department', id: departmentId },
        detail: { before: before.name, after: input.name },
      },
    )
    return success()
  })
}
