import { type Insertable, sql, type Updateable } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { DepictedPerson, Guardian } from '#db/types.generated.ts'

export async function insertPerson(db: Db, person: Insertable<DepictedPerson>): Promise<void> {
  await db.insertInto('depictedPerson').values(person).execute()
}

/** Adds somebody for an account. @returns false if the account has its person already */
export async function insertPersonOfAccount(db: Db, person: Insertable<DepictedPerson>): Promise<boolean> {
  const result = await db
    .insertInto('depictedPerson')
    .values(person)
    .onConflict(conflict => conflict.column('accountId').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updatePerson(db: Db, id: string, change: Updateable<DepictedPerson>): Promise<void> {
  await db.updateTable('depictedPerson').set(change).where('id', '=', id).execute()
}

export async function selectPersonIdOfAccount(db: Db, accountId: string): Promise<string | undefined> {
  const person = await db
    .selectFrom('depictedPerson')
    .select('id')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return person?.id
}

/** The open account with this address that stands for nobody of the register yet. */
export async function selectFreeAccount(db: Db, email: string): Promise<string | undefined> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where(({ eb, fn, val }) => eb(fn<string>('lower', ['email']), '=', fn<string>('lower', [val(email)])))
    .where('deactivatedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('depictedPerson')
            .select('depictedPerson.id')
            .whereRef('depictedPerson.accountId', '=', 'account.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return account?.id
}

/** Employees with this address who have no account; at most two, because of two nobody knows which one it is. */
export function selectEmployeesWithout(db: Db, email: string) {
  return db
    .selectFrom('depictedPerson')
    .select('id')
    .where('kind', '=', 'employee')
    .where('accountId', 'is', null)
    .where(({ eb, fn, val }) => eb(fn<string>('lower', ['email']), '=', fn<string>('lower', [val(email)])))
    .orderBy('id')
    .limit(2)
    .execute()
}

/** The scans that are evidence about this person and nobody else: the list of an occasion is others' as well. */
export async function selectScansOf(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ scanId: string }>`
    select scan_id from (
      select scan_id from consent where person_id = ${personId}
      union select event.scan_id from consent_event event join consent on consent.id = event.consent_id
        where consent.person_id = ${personId}) as evidence
    where scan_id is not null and scan_id not in (select scan_id from occasion where scan_id is not null)
    order by scan_id`.execute(db)
  return rows.map(({ scanId }) => scanId)
}

export async function deletePersonRow(db: Db, id: string): Promise<void> {
  await db.deleteFrom('depictedPerson').where('id', '=', id).execute()
}

/** An account as somebody shown in photos: name, address, language, and the department it is in on that day. */
export function selectAccountAsPerson(db: Db, accountId: string, today: Day) {
  return db
    .selectFrom('account')
    .leftJoin('ambassador', 'ambassador.accountId', 'account.id')
    .leftJoin('departmentMembership as membership', join =>
      join
        .onRef('membership.ambassadorId', '=', 'ambassador.id')
        .on('membership.validFrom', '<=', today)
        .on(eb => eb.or([eb('membership.validTo', 'is', null), eb('membership.validTo', '>', today)])),
    )
    .select(['account.name', 'account.email', 'account.locale', 'membership.departmentId'])
    .where('account.id', '=', accountId)
    .executeTakeFirst()
}

/** Everything the register holds about somebody, but for their consents. */
export function selectPerson(db: Db, id: string) {
  return db
    .selectFrom('depictedPerson as person')
    .leftJoin('department', 'department.id', 'person.departmentId')
    .select(['person.id', 'person.kind', 'person.name', 'person.email', 'person.locale', 'person.accountId'])
    .select(['person.departmentId', 'person.bornOn', 'person.soleCustody', 'person.leftOn', 'person.note'])
    .select('department.name as department')
    .where('person.id', '=', id)
    .executeTakeFirst()
}

/** Everybody who is or was a guardian of somebody, in the order they were entered. */
export function selectGuardians(db: Db, personId: string) {
  return db
    .selectFrom('guardian')
    .select(['id', 'name', 'email', 'position', 'removedAt'])
    .where('personId', '=', personId)
    .orderBy('position')
    .execute()
}

export async function insertGuardian(db: Db, guardian: Insertable<Guardian>): Promise<void> {
  await db.insertInto('guardian').values(guardian).execute()
}

export async function updateGuardian(db: Db, id: string, change: Updateable<Guardian>): Promise<void> {
  await db.updateTable('guardian').set(change).where('id', '=', id).execute()
}

/** People whose name contains these words, by name. */
export function selectPeopleByName(db: Db, words: string, limit: number) {
  return db
    .selectFrom('depictedPerson as person')
    .leftJoin('department', 'department.id', 'person.departmentId')
    .select(['person.id', 'person.name', 'person.kind', 'department.name as department'])
    .where('person.name', 'ilike', `%${escaped(words)}%`)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit)
    .execute()
}

export async function selectPersonNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('depictedPerson')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

// What somebody types stands for itself, also where it is a sign of the pattern.
function escaped(words: string): string {
  return words.replace(/[\\%_]/g, sign => `\\${sign}`)
}
