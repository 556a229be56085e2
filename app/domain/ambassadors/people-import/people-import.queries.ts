import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PeopleImport, PeopleImportLine } from '#db/types.generated.ts'
import type { KnownAddresses } from './check-lines.rules.ts'

/** A list is found while it waits for less than a day, runs, or has been done (ISO instant). */
const there = (db: Db, importId: string, since: string) =>
  db
    .selectFrom('peopleImport')
    .where('peopleImport.id', '=', importId)
    .where(({ eb, or }) => or([eb('state', '!=', 'waiting'), eb('uploadedAt', '>', new Date(since))]))

/** Who of these has an account: in the programme, whatever became of it, or not. Addresses in lower case. */
export async function selectKnownAddresses(db: Db, addresses: readonly string[]): Promise<KnownAddresses> {
  const { rows } = await sql<{ address: string; kind: 'ambassador' | 'staff' }>`
    select lower(account.email) as address,
      case when ambassador.id is null then 'staff' else 'ambassador' end as kind
    from jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb) as given(address)
    join account on lower(account.email) = given.address
    left join ambassador on ambassador.account_id = account.id`.execute(db)
  return new Map(rows.map(({ address, kind }) => [address, kind]))
}

export async function insertImport(db: Db, list: Insertable<PeopleImport>): Promise<void> {
  await db.insertInto('peopleImport').values(list).execute()
}

/** Keeps lines of a list, in one statement: at most a few hundred at a time. */
export async function insertLines(db: Db, lines: ReadonlyArray<Insertable<PeopleImportLine>>): Promise<void> {
  await db
    .insertInto('peopleImportLine')
    .values([...lines])
    .execute()
}

/** One list with the name of whoever confirmed it. */
export function selectImport(db: Db, importId: string, since: string) {
  return there(db, importId, since)
    .leftJoin('account as confirmer', 'confirmer.id', 'peopleImport.confirmedBy')
    .select([
      'peopleImport.id',
      'peopleImport.fileName',
      'peopleImport.uploadedAt',
      'peopleImport.state',
      'peopleImport.confirmedBy',
      'peopleImport.confirmedAt',
      'peopleImport.toInvite',
      'peopleImport.prepared',
      'peopleImport.invited',
      'peopleImport.known',
      'peopleImport.leftOut',
      'confirmer.name as confirmerName',
    ])
    .executeTakeFirst()
}

/** Locks one list until the transaction ends, so that it is confirmed and stored once. */
export function lockImport(db: Db, importId: string, since: string) {
  return there(db, importId, since).select(['id', 'state']).forUpdate().executeTakeFirst()
}

/** How many lines of a list have which outcome. */
export async function countOutcomes(
  db: Db,
  importId: string,
): Promise<Record<'new' | 'known' | 'wrong', number>> {
  const rows = await db
    .selectFrom('peopleImportLine')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .where('importId', '=', importId)
    .groupBy('outcome')
    .execute()
  return { new: 0, known: 0, wrong: 0, ...Object.fromEntries(rows.map(row => [row.outcome, row.count])) }
}

/** Lines of one outcome in their order, after a line of the list. */
export function selectLines(
  db: Db,
  importId: string,
  outcome: 'new' | 'wrong',
  { after, limit }: { after: number; limit: number },
) {
  return db
    .selectFrom('peopleImportLine')
    .select(['line', 'name', 'email', 'departmentName', 'departmentId', 'problem', 'sameAsLine'])
    .where('importId', '=', importId)
    .where('outcome', '=', outcome)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute()
}

export async function markRunning(
  db: Db,
  importId: string,
  confirmed: { confirmedBy: string; confirmedAt: string; toInvite: number },
): Promise<void> {
  await db
    .updateTable('peopleImport')
    .set({ ...confirmed, state: 'running' })
    .where('id', '=', importId)
    .execute()
}

export async function updatePrepared(db: Db, importId: string, prepared: number): Promise<void> {
  await db.updateTable('peopleImport').set({ prepared }).where('id', '=', importId).execute()
}

export async function markDone(
  db: Db,
  importId: string,
  done: { finishedAt: string; invited: number; known: number; leftOut: number },
): Promise<void> {
  await db
    .updateTable('peopleImport')
    .set({ ...done, state: 'done' })
    .where('id', '=', importId)
    .execute()
}

/** Forgets a list that waits. @returns false if it is gone or confirmed already */
export async function deleteWaiting(db: Db, importId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('peopleImport')
    .where('id', '=', importId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
