import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Occasion, OccasionScope } from '#db/types.generated.ts'

export async function insertOccasion(db: Db, occasion: Insertable<Occasion>): Promise<void> {
  await db.insertInto('occasion').values(occasion).execute()
}

export async function insertOccasionScopes(
  db: Db,
  scopes: ReadonlyArray<Insertable<OccasionScope>>,
): Promise<void> {
  await db.insertInto('occasionScope').values(scopes).execute()
}

export async function updateOccasionScan(db: Db, id: string, scanId: string): Promise<void> {
  await db.updateTable('occasion').set({ scanId }).where('id', '=', id).execute()
}

/** Holds an occasion: two people who work on its list do so one after the other. */
export async function lockOccasion(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('occasion')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}

export function selectOccasion(db: Db, id: string) {
  return db
    .selectFrom('occasion')
    .leftJoin('consentText as text', 'text.id', 'occasion.textId')
    .select(['occasion.id', 'occasion.title', 'occasion.place', 'occasion.heldOn', 'occasion.textId'])
    .select(['occasion.validUntil', 'occasion.showName', 'occasion.scanId'])
    .select(['text.version as textVersion'])
    .where('occasion.id', '=', id)
    .executeTakeFirst()
}

export function selectOccasionScopes(db: Db, occasionId: string) {
  return db
    .selectFrom('occasionScope')
    .select(['purpose', 'channel'])
    .where('occasionId', '=', occasionId)
    .orderBy('purpose')
    .orderBy('channel')
    .execute()
}

/** Occasions, the latest first, with how many people stand on each list and how many of them have agreed. */
export function selectOccasions(db: Db, limit: number) {
  return db
    .selectFrom('occasion')
    .leftJoin('consent', 'consent.occasionId', 'occasion.id')
    .select(['occasion.id', 'occasion.title', 'occasion.place', 'occasion.heldOn'])
    .select(({ fn }) => [
      fn.count<number>('consent.id').as('asked'),
      fn.count<number>('consent.givenOn').as('given'),
    ])
    .groupBy('occasion.id')
    .orderBy('occasion.heldOn', 'desc')
    .orderBy('occasion.id')
    .limit(limit)
    .execute()
}

/** Who stands on the list of an occasion, by name, and whether they have signed. */
export function selectListed(db: Db, occasionId: string, limit: number) {
  return db
    .selectFrom('consent')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .select(['consent.id as consentId', 'consent.givenOn', 'person.id as personId'])
    .select(['person.name', 'person.kind', 'person.bornOn'])
    .where('consent.occasionId', '=', occasionId)
    .orderBy('person.name')
    .orderBy('consent.id')
    .limit(limit)
    .execute()
}

/** People of the register whose name or e-mail address is one of these, capital letters or not. */
export async function selectKnown(db: Db, names: readonly string[], emails: readonly string[]) {
  if (names.length + emails.length === 0) return []
  return db
    .selectFrom('depictedPerson')
    .select(['id', 'name', 'email', 'kind', 'bornOn'])
    .where(({ or, eb }) =>
      or([
        eb(sql<string>`lower(name)`, '=', sql<string>`any(${sql.val([...names])}::text[])`),
        eb(sql<string>`lower(email)`, '=', sql<string>`any(${sql.val([...emails])}::text[])`),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
}
