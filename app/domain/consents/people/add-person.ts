import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { accountOfEmployee } from './account-of-person.ts'
import { insertGuardian, insertPerson } from './person.queries.ts'
import type { PersonInput } from './person.schema.ts'

/** Takes somebody into the register, with their guardians. @returns their id */
export function addPerson(
  ctx: Ctx<AccountActor>,
  input: PersonInput,
): Promise<Result<string, 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    if (!(await isDepartment(trx, input.departmentId))) return failure('unknown-department')
    const id = newId()
    const { guardians, ...person } = input
    await insertPerson(trx, {
      ...{ id, createdAt: ctx.now.toString(), createdBy: ctx.actor.accountId },
      ...personRow(person),
      accountId: await accountOfEmployee(trx, person),
    })
    for (const [index, { name, email }] of guardians.entries()) {
      await insertGuardian(trx, {
        id: newId(),
        personId: id,
        position: index + 1,
        name,
        email: email ?? null,
      })
    }
    const subject = { type: 'depicted-person', id }
    const detail = { kind: input.kind, guardians: guardians.length }
    await writeAudit({ ...ctx, db: trx }, { action: 'depicted-person.added', subject, detail })
    return success(id)
  })
}

/** A person's row as the form says it; what is left open is null. */
export function personRow({ email, departmentId, bornOn, ...person }: Omit<PersonInput, 'guardians'>) {
  return {
    ...person,
    email: email ?? null,
    departmentId: departmentId ?? null,
    bornOn: bornOn ?? null,
  }
}

/** Whether a department exists; none at all is fine. */
export async function isDepartment(db: Db, departmentId: string | undefined): Promise<boolean> {
  return departmentId === undefined || (await listDepartments(db)).some(({ id }) => id === departmentId)
}
