import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Ambassador, DepartmentMembership, ParticipationSpell } from '#db/types.generated.ts'

/**
 * Decides again about new lines of a list, from the first to the last of some: meanwhile somebody may have been
 * invited, got an account, or a department may no longer be used.
 */
export async function recheckLines(
  db: Db,
  importId: string,
  lines: { first: number; last: number },
): Promise<void> {
  await sql`
    update people_import_line line
    set
      outcome = case when ambassador.id is null then 'wrong' else 'known' end,
      problem = case when ambassador.id is null then 'staff-account' end
    from account
    left join ambassador on ambassador.account_id = account.id
    where line.import_id = ${importId}
      and line.outcome = 'new'
      and line.line between ${lines.first} and ${lines.last}
      and lower(account.email) = lower(line.email)`.execute(db)
  await sql`
    update people_import_line line
    set outcome = 'wrong', problem = 'unknown-department'
    from department
    where line.import_id = ${importId}
      and line.outcome = 'new'
      and line.line between ${lines.first} and ${lines.last}
      and department.id = line.department_id
      and department.retired_at is not null`.execute(db)
}

/** Keeps the departments of a list in use until the transaction ends. */
export async function holdDepartments(db: Db, importId: string): Promise<void> {
  await sql`
    select department.id from department
    where department.id in (
      select department_id from people_import_line where import_id = ${importId} and outcome = 'new'
    )
    order by department.id
    for share`.execute(db)
}

/** New people with their department and their first spell, in three statements: a few hundred at a time. */
export async function insertPeople(
  db: Db,
  people: {
    ambassadors: ReadonlyArray<Insertable<Ambassador>>
    memberships: ReadonlyArray<Insertable<DepartmentMembership>>
    spells: ReadonlyArray<Insertable<ParticipationSpell>>
  },
): Promise<void> {
  if (people.ambassadors.length === 0) return
  await db
    .insertInto('ambassador')
    .values([...people.ambassadors])
    .execute()
  await db
    .insertInto('departmentMembership')
    .values([...people.memberships])
    .execute()
  await db
    .insertInto('participationSpell')
    .values([...people.spells])
    .execute()
}
