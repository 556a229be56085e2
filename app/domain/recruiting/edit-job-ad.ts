import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { readDepartment } from '#app/domain/departments/departments.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectJobAd, updateJobAd } from './job-ad.queries.ts'
import type { JobAdInput } from './job-ad.schema.ts'

/**
 * Changes a job ad. A department that was retired since may stay, but cannot be chosen anew.
 * Reasons: 'unknown-ad', 'unknown-department'.
 */
export function editJobAd(
  ctx: Ctx<AccountActor>,
  jobAdId: string,
  input: JobAdInput,
): Promise<Result<undefined, 'unknown-ad' | 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    const before = await selectJobAd(trx, jobAdId)
    if (!before) return failure('unknown-ad')
    const departmentId = input.departmentId ?? null
    const isNew = departmentId !== null && departmentId !== before.departmentId
    if (isNew && !(await readDepartment(trx, departmentId))) return failure('unknown-department')
    const { title, url, opensOn, closesOn = null } = input
    await updateJobAd(trx, jobAdId, { title, url, opensOn, closesOn, departmentId })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'job-ad.changed', subject: { type: 'job-ad', id: jobAdId }, detail: { title } },
    )
    return success()
  })
}
