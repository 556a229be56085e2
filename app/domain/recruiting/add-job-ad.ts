import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { readDepartment } from '#app/domain/departments/departments.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertJobAd } from './job-ad.queries.ts'
import type { JobAdInput } from './job-ad.schema.ts'

/**
 * Adds a job ad that posts can refer to. Reason: 'unknown-department' if it was retired in the meantime.
 * @returns the new ad's id
 */
export function addJobAd(
  ctx: Ctx<AccountActor>,
  input: JobAdInput,
): Promise<Result<string, 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    const departmentId = input.departmentId ?? null
    if (departmentId !== null && !(await readDepartment(trx, departmentId)))
      return failure('unknown-department')
    const id = newId()
    await insertJobAd(trx, {
      ...input,
      id,
      departmentId,
      closesOn: input.closesOn ?? null,
      createdAt: ctx.now.toString(),
      createdBy: ctx.actor.accountId,
    })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'job-ad.added', subject: { type: 'job-ad', id }, detail: { title: input.title } },
    )
    return success(id)
  })
}
