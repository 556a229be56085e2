import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { countMembers, lockDepartment, selectDepartments, updateDepartment } from './department.queries.ts'
import { hasParts } from './department-tree.rules.ts'

/**
 * Takes a department out of use; past posts and memberships keep it. Not while somebody who has not left
 * the programme belongs to it ('has-people'), nor while another department is part of it ('has-parts').
 */
export async function retireDepartment(
  ctx: Ctx,
  departmentId: string,
): Promise<Result<undefined, 'unknown' | 'has-people' | 'has-parts'>> {
  return inTransaction(ctx.db, async trx => {
    const department = await lockDepartment(trx, departmentId)
    if (!department) return failure('unknown')
    if ((await countMembers(trx, departmentId)) > 0) return failure('has-people')
    if (hasParts(await selectDepartments(trx), departmentId)) return failure('has-parts')
    await updateDepartment(trx, departmentId, { retiredAt: ctx.now.toString() })
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'department.retired',
        subject: { type: 'department', id: departmentId },
        detail: { name: department.name },
      },
    )
    return success()
  })
}
