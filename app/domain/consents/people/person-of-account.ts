import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  insertPersonOfAccount,
  selectAccountAsPerson,
  selectEmployeesWithout,
  selectPersonIdOfAccount,
  updatePerson,
} from './person.queries.ts'

/**
 * The person of the register an account stands for, as on "Das bin ich". An employee whom comms entered with the
 * account's address is the same person; somebody who was never shown before joins the register with what their
 * account says. An account has one person, also if two ask at once.
 * @returns the person's id; undefined if there is no such account
 */
export function personOfAccount(ctx: Ctx, accountId: string): Promise<string | undefined> {
  return inTransaction(ctx.db, async trx => {
    const known = await selectPersonIdOfAccount(trx, accountId)
    if (known) return known
    const account = await selectAccountAsPerson(trx, accountId, dayOf(ctx.now))
    if (!account) return undefined
    const entered = await linkEmployee({ ...ctx, db: trx }, { accountId, email: account.email })
    if (entered) return entered
    const id = newId()
    const createdBy = 'accountId' in ctx.actor ? ctx.actor.accountId : null
    const person = { ...account, id, accountId, createdBy, createdAt: ctx.now.toString() }
    if (!(await insertPersonOfAccount(trx, { ...person, kind: 'employee' })))
      return selectPersonIdOfAccount(trx, accountId)
    const subject = { type: 'depicted-person', id }
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'depicted-person.added', subject, detail: { kind: 'employee' } },
    )
    return id
  })
}

async function linkEmployee(
  ctx: Ctx,
  { accountId, email }: { accountId: string; email: string },
): Promise<string | undefined> {
  const [employee, another] = await selectEmployeesWithout(ctx.db, email)
  if (!employee || another) return undefined
  await updatePerson(ctx.db, employee.id, { accountId })
  const subject = { type: 'depicted-person', id: employee.id }
  await writeAudit(ctx, { action: 'depicted-person.linked', subject })
  return employee.id
}
