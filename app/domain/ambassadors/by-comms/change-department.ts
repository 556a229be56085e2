import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { readDepartment } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  deleteMembership,
  insertMembership,
  lockAmbassador,
  selectMembership,
  selectMembershipEndedOn,
  updateMembershipEnd,
} from '../ambassador.queries.ts'

/**
 * Moves a person to another department from today. As with states, a day belongs to one department: a
 * second change on one day takes the place of the first, and going back undoes it.
 */
export async function changeDepartment(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  departmentId: string,
): Promise<Result<undefined, 'unknown' | 'unknown-department' | 'already-there'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(await lockAmbassador(trx, ambassadorId))) return failure('unknown')
    const department = await readDepartment(trx, departmentId)
    if (!department) return failure('unknown-department')
    const before = await selectMembership(trx, ambassadorId)
    if (before?.departmentId === departmentId) return failure('already-there')
    const runsOn = before ? await endMembership(scoped, ambassadorId, before, departmentId) : false
    if (!runsOn) {
      await insertMembership(trx, { id: newId(), ambassadorId, departmentId, validFrom: dayOf(ctx.now) })
    }
    await writeAudit(scoped, {
      action: 'ambassador.department-changed',
      subject: { type: 'ambassador', id: ambassadorId },
      detail: { department: department.name },
    })
    return success()
  })
}

// @returns whether an earlier membership in the wanted department simply runs on
async function endMembership(
  ctx: Ctx,
  ambassadorId: string,
  running: { id: string; validFrom: string },
  wantedId: string,
): Promise<boolean> {
  const today = dayOf(ctx.now)
  if (running.validFrom < today) {
    await updateMembershipEnd(ctx.db, running.id, today)
    return false
  }
  await deleteMembership(ctx.db, running.id)
  const earlier = await selectMembershipEndedOn(ctx.db, ambassadorId, running.validFrom)
  if (earlier?.departmentId !== wantedId) return false
  await updateMembershipEnd(ctx.db, earlier.id, null)
  return true
}
