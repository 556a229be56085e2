import { createPasswordLink, readAccount, retirePasswordLinks } from '#app/domain/accounts/accounts.server.ts'
import { listDepartments, readDepartment } from '#app/domain/departments/departments.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectTakenEmails } from '../ambassador.queries.ts'
import { insertSpell } from '../participation.queries.ts'
import { addPerson, becomeInvited, type NewPerson } from './add-person.ts'

/** Why somebody cannot be taken on. */
export type TakeOnRefusal = 'email-taken' | 'unknown-department'

/** Somebody who applied, since which day, and what the mail that says yes tells them. */
export type Applicant = NewPerson & { appliedOn: Day; text: string }

/**
 * Takes on somebody who applied: they have been 'applied' since that day and are 'invited' from today. One
 * mail says yes and carries the link to a password, valid for two weeks; whoever can sign in already is led
 * to where they accept.
 * @returns the new ambassador's id
 */
export async function takeOnApplicant(
  ctx: Ctx<AccountActor>,
  applicant: Applicant,
): Promise<Result<string, TakeOnRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(await readDepartment(trx, applicant.departmentId))) return failure('unknown-department')
    const added = await addPerson(scoped, applicant, applicant.appliedOn)
    if (!added.ok) return added
    const { ambassadorId, accountId } = added.value
    await insertSpell(trx, {
      id: newId(),
      ambassadorId,
      state: 'applied',
      validFrom: applicant.appliedOn,
      setBy: ctx.actor.accountId,
      setAt: ctx.now.toString(),
    })
    await becomeInvited(scoped, ambassadorId)
    await sendYes(scoped, accountId, applicant.text)
    return success(ambassadorId)
  })
}

async function sendYes(ctx: Ctx<AccountActor>, accountId: string, text: string): Promise<void> {
  const envelope = { accountId, confidential: false }
  if ((await readAccount(ctx, accountId))?.hasPassword) {
    await queueMail(ctx, { ...envelope, template: 'application-accepted-staff', params: { text } })
    return
  }
  await retirePasswordLinks(ctx.db, accountId, ctx.now.toString())
  const link = await createPasswordLink(ctx, accountId)
  await queueMail(ctx, { ...envelope, template: 'application-accepted', params: { text, ...link } })
}

/** What stands against taking these people on, by their own key; nobody is in the map who can be. */
export async function findHindrances(
  db: Db,
  people: ReadonlyArray<{ key: string; email: string; departmentId: string }>,
): Promise<Map<string, TakeOnRefusal>> {
  if (people.length === 0) return new Map()
  const taken = new Set(
    await selectTakenEmails(
      db,
      people.map(({ email }) => email),
    ),
  )
  const departments = new Set((await listDepartments(db)).map(({ id }) => id))
  const hindrances = new Map<string, TakeOnRefusal>()
  for (const { key, email, departmentId } of people) {
    if (taken.has(email.trim().toLowerCase())) hindrances.set(key, 'email-taken')
    else if (!departments.has(departmentId)) hindrances.set(key, 'unknown-department')
  }
  return hindrances
}
