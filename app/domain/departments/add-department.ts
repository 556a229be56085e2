import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  insertDepartment,
  selectDepartmentByName,
  selectDepartments,
  updateDepartment,
} from './department.queries.ts'
import type { DepartmentInput } from './department.schema.ts'
import { parentProblem } from './department-tree.rules.ts'

/**
 * Adds a department. Names are unique whatever their case; the name of a retired department brings that
 * one back, so that what its people did before stays with it.
 * @returns the department's id
 */
export async function addDepartment(
  ctx: Ctx,
  input: DepartmentInput,
): Promise<Result<string, 'name-taken' | 'unknown-parent'>> {
  return inTransaction(ctx.db, async trx => {
    const problem = parentProblem(await selectDepartments(trx), null, input.parentId)
    if (problem) return failure('unknown-parent')
    const id = await storeDepartment({ ...ctx, db: trx }, input)
    if (id === null) return failure('name-taken')
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'department.added', subject: { type: 'department', id }, detail: { name: input.name } },
    )
    return success(id)
  })
}

async function storeDepartment(ctx: Ctx, input: DepartmentInput): Promise<string | null> {
  const namesake = await selectDepartmentByName(ctx.db, input.name)
  if (namesake && namesake.retiredAt === null) return null
  if (namesake) {
    await updateDepartment(ctx.db, namesake.id, { ...input, retiredAt: null })
    return namesake.id
  }
  const id = newId()
  const added = await insertDepartment(ctx.db, { ...input, id, createdAt: ctx.now.toString() })
  return added ? id : null
}
