import type { Insertable } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Absence, Ambassador, DepartmentMembership, TargetChange } from '#db/types.generated.ts'

export type LockedAmbassador = { ambassadorId: string; accountId: string }

/** Locks one person's row until the transaction ends, so that changes to a person happen one after the other. */
export function lockAmbassador(db: Db, ambassadorId: string): Promise<LockedAmbassador | undefined> {
  return db
    .selectFrom('ambassador')
    .select(['id as ambassadorId', 'accountId'])
    .where('id', '=', ambassadorId)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertAmbassador(db: Db, ambassador: Insertable<Ambassador>): Promise<void> {
  await db.insertInto('ambassador').values(ambassador).execute()
}

/** The membership that lasts, with whether its department is still in use. */
export function selectMembership(db: Db, ambassadorId: string) {
  return db
    .selectFrom('departmentMembership as membership')
    .innerJoin('department', 'department.id', 'membership.departmentId')
    .select(['membership.id', 'membership.departmentId', 'membership.validFrom', 'department.retiredAt'])
    .where('membership.ambassadorId', '=', ambassadorId)
    .where('membership.validTo', 'is', null)
    .executeTakeFirst()
}

/** Whether somebody also works on the programme and their account is closed: that was not done by leaving. */
export async function isClosedStaff(db: Db, ambassadorId: string): Promise<boolean> {
  const staff = await db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .innerJoin('accountRole', 'accountRole.accountId', 'account.id')
    .select('account.id')
    .where('ambassador.id', '=', ambassadorId)
    .where('account.deactivatedAt', 'is not', null)
    .where('accountRole.role', '!=', 'ambassador')
    .limit(1)
    .executeTakeFirst()
  return staff !== undefined
}

/** The membership that ended on this day, if any. */
export function selectMembershipEndedOn(db: Db, ambassadorId: string, day: Day) {
  return db
    .selectFrom('departmentMembership')
    .select(['id', 'departmentId'])
    .where('ambassadorId', '=', ambassadorId)
    .where('validTo', '=', day)
    .executeTakeFirst()
}

export async function insertMembership(db: Db, membership: Insertable<DepartmentMembership>): Promise<void> {
  await db.insertInto('departmentMembership').values(membership).execute()
}

/** Ends a membership on the first day it no longer covers; null lets it run again. */
export async function updateMembershipEnd(db: Db, membershipId: string, validTo: Day | null): Promise<void> {
  await db.updateTable('departmentMembership').set({ validTo }).where('id', '=', membershipId).execute()
}

export async function deleteMembership(db: Db, membershipId: string): Promise<void> {
  await db.deleteFrom('departmentMembership').where('id', '=', membershipId).execute()
}

export async function insertTargetChange(db: Db, change: Insertable<TargetChange>): Promise<void> {
  await db.insertInto('targetChange').values(change).execute()
}

export async function insertAbsence(db: Db, absence: Insertable<Absence>): Promise<void> {
  await db.insertInto('absence').values(absence).execute()
}

/** Ends an absence of this person earlier, on its new last day. */
export async function updateAbsenceEnd(
  db: Db,
  ambassadorId: string,
  absenceId: string,
  toDay: Day,
): Promise<void> {
  await db
    .updateTable('absence')
    .set({ toDay })
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', absenceId)
    .execute()
}

export async function deleteAbsence(db: Db, ambassadorId: string, absenceId: string): Promise<void> {
  await db
    .deleteFrom('absence')
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', absenceId)
    .execute()
}

/** When the person said no to reminders by mail; null for yes. */
export async function updateNudgeMailOptOut(db: Db, ambassadorId: string, at: string | null): Promise<void> {
  await db.updateTable('ambassador').set({ nudgeMailOptedOutAt: at }).where('id', '=', ambassadorId).execute()
}

/** Those of these addresses, in lower case, that cannot be given to somebody new: they take part, or are closed. */
export async function selectTakenEmails(db: Db, emails: readonly string[]): Promise<string[]> {
  const lower = emails.map(email => email.trim().toLowerCase())
  if (lower.length === 0) return []
  const rows = await db
    .selectFrom('account')
    .leftJoin('ambassador', 'ambassador.accountId', 'account.id')
    .select(({ fn }) => fn<string>('lower', ['account.email']).as('email'))
    .where(({ fn, eb }) => eb(fn<string>('lower', ['account.email']), 'in', lower))
    .where(({ eb, or }) =>
      or([eb('ambassador.id', 'is not', null), eb('account.deactivatedAt', 'is not', null)]),
    )
    .execute()
  return rows.map(({ email }) => email)
}

/** The open account of whoever takes part, or took part, with this address. */
export function selectAmbassadorAccount(db: Db, email: string) {
  return db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select('account.id')
    .where(({ fn, eb }) => eb(fn<string>('lower', ['account.email']), '=', email.toLowerCase()))
    .where('account.deactivatedAt', 'is', null)
    .executeTakeFirst()
}
