import type { Insertable } from 'kysely'
import { type Channel, channels, type Purpose } from '#app/domain/consents/scope.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import type { Consent, DepictedPerson } from '#db/types.generated.ts'
import { TEST_NOW } from './database.ts'

/** Somebody shown in photos: an employee with nothing agreed, unless the test says otherwise. */
export async function addDepictedPerson(db: Db, change: Partial<Insertable<DepictedPerson>> = {}) {
  const id = newId()
  const person = {
    id,
    kind: 'employee',
    name: 'Samira Demir',
    createdAt: TEST_NOW.toString(),
    ...change,
  } as const
  await db.insertInto('depictedPerson').values(person).execute()
  return { ...person, id: change.id ?? id }
}

/** A mother, a father or another guardian of a child. @returns their id */
export async function addGuardian(db: Db, personId: string, name: string, position = 1): Promise<string> {
  const id = newId()
  await db.insertInto('guardian').values({ id, personId, name, position }).execute()
  return id
}

/** A version of the text people agree to. @returns its id */
export async function addConsentText(db: Db, key: 'employee' | 'citizen' | 'child' | 'event' = 'employee') {
  const known = await db.selectFrom('consentText').select('id').where('key', '=', key).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const words = {
    titleDe: 'Einwilligung',
    titleEn: 'Consent',
    bodyDe: 'Ja.',
    bodyEn: 'Yes.',
    bodyPlain: 'Ja.',
  }
  await db
    .insertInto('consentText')
    .values({ id, key, version: 1, ...words, publishedAt: TEST_NOW.toString() })
    .execute()
  return id
}

/**
 * A consent given on paper on 1 October 2026, without an end, for every purpose and channel, signed by the person.
 * @param scopes which combinations are granted; `signers` who said yes, null being the person
 */
export async function addConsent(
  db: Db,
  personId: string,
  {
    scopes = everyScope(),
    signers = [null],
    ...change
  }: Partial<Insertable<Consent>> & {
    scopes?: ReadonlyArray<{ purpose: Purpose; channel: Channel }>
    signers?: ReadonlyArray<string | null>
  } = {},
): Promise<string> {
  const id = newId()
  const textId = change.textId ?? (await addConsentText(db))
  const day = '2026-10-01'
  const given = { form: 'written', askedAt: TEST_NOW.toString(), givenOn: day, validFrom: day } as const
  await db
    .insertInto('consent')
    .values({ id, personId, textId, ...given, ...change })
    .execute()
  for (const scope of scopes) {
    await db
      .insertInto('consentScope')
      .values({ consentId: id, granted: true, ...scope })
      .execute()
  }
  for (const guardianId of signers) {
    const signature = { id: newId(), consentId: id, guardianId, signedOn: day, way: 'paper' } as const
    await db.insertInto('consentSignature').values(signature).execute()
  }
  return id
}

/** Every purpose in every channel. */
export function everyScope(): Array<{ purpose: Purpose; channel: Channel }> {
  const purposes: Purpose[] = ['public-relations', 'recruiting']
  return purposes.flatMap(purpose => channels.map(channel => ({ purpose, channel })))
}
