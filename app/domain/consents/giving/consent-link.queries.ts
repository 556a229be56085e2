import { sql } from 'kysely'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'

type LinkPurpose = 'give' | 'withdraw'

/** A personal link with the consent it is about and who holds it. */
export function selectConsentLink(db: Db, linkId: string) {
  return db
    .selectFrom('consentLink as link')
    .innerJoin('consent', 'consent.id', 'link.consentId')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .innerJoin('consentText as text', 'text.id', 'consent.textId')
    .leftJoin('guardian', 'guardian.id', 'link.guardianId')
    .leftJoin('occasion', 'occasion.id', 'consent.occasionId')
    .select(['link.id', 'link.purpose', 'link.consentId', 'link.guardianId', 'link.expiresAt'])
    .select(['link.declinedAt', 'consent.personId', 'consent.givenOn', 'consent.validUntil'])
    .select(['consent.showName', 'guardian.removedAt as guardianRemovedAt'])
    .select(['text.titleDe', 'text.titleEn', 'text.bodyDe', 'text.bodyEn', 'text.bodyPlain', 'text.version'])
    .select(sql<string>`coalesce(occasion.title, consent.occasion)`.as('occasion'))
    .where('link.id', '=', linkId)
    .executeTakeFirst()
}

/** What a consent is, without its scopes. */
export function selectConsent(db: Db, consentId: string) {
  return db
    .selectFrom('consent')
    .select(['id', 'personId', 'textId', 'givenOn', 'validFrom', 'validUntil', 'endsWithEmployment'])
    .where('id', '=', consentId)
    .executeTakeFirst()
}

export function selectConsentScopes(db: Db, consentId: string) {
  return db
    .selectFrom('consentScope')
    .select(['purpose', 'channel', 'granted', 'withdrawnAt'])
    .where('consentId', '=', consentId)
    .orderBy('purpose')
    .orderBy('channel')
    .execute()
}

export async function selectSignersOf(db: Db, consentId: string): Promise<Array<string | null>> {
  const rows = await db
    .selectFrom('consentSignature')
    .select('guardianId')
    .where('consentId', '=', consentId)
    .orderBy('id')
    .execute()
  return rows.map(({ guardianId }) => guardianId)
}

/** Somebody who can say yes or no for a person, and how to reach them: by their account, or by an address. */
export type Signer = {
  guardianId: string | null
  name: string
  accountId: string | null
  email: string | null
  locale: Locale
}

/** The person and their guardians, in the order they stand in the register. A closed account reaches nobody. */
export async function selectPossibleSigners(db: Db, personId: string): Promise<Signer[]> {
  const person = await db
    .selectFrom('depictedPerson as person')
    .leftJoin('account', join =>
      join.onRef('account.id', '=', 'person.accountId').on('account.deactivatedAt', 'is', null),
    )
    .select(['person.name', 'person.locale', 'account.id as accountId'])
    .select(sql<string | null>`coalesce(person.email, account.email)`.as('email'))
    .where('person.id', '=', personId)
    .executeTakeFirst()
  if (!person) return []
  const guardians = await db
    .selectFrom('guardian')
    .select(['id', 'name', 'email'])
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute()
  return [
    { guardianId: null, ...person },
    ...guardians.map(({ id, name, email }) => ({
      ...{ guardianId: id, name, email, accountId: null, locale: person.locale },
    })),
  ]
}

type LinkKey = { consentId: string; guardianId: string | null; purpose: LinkPurpose }

const linkOf = (db: Db, { consentId, guardianId, purpose }: LinkKey) =>
  db
    .selectFrom('consentLink')
    .select(['id', 'sentAt', 'expiresAt', 'declinedAt'])
    .where('consentId', '=', consentId)
    .where('purpose', '=', purpose)
    .where('guardianId', guardianId === null ? 'is' : '=', guardianId)

export function selectLinkOf(db: Db, key: LinkKey) {
  return linkOf(db, key).executeTakeFirst()
}

/** Makes a link, or finds the one there is. */
export async function ensureLink(
  db: Db,
  key: LinkKey & { id: string; createdAt: string; expiresAt: string | null },
) {
  await db
    .insertInto('consentLink')
    .values(key)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return linkOf(db, key).executeTakeFirstOrThrow()
}

/** Notes that a link went out, and until when it is valid. */
export async function updateLinkSent(
  db: Db,
  linkId: string,
  change: { sentAt: string; expiresAt: string },
): Promise<void> {
  await db
    .updateTable('consentLink')
    .set({ ...change, declinedAt: null })
    .where('id', '=', linkId)
    .execute()
}

export async function updateDeclined(db: Db, linkId: string, declinedAt: string | null): Promise<void> {
  await db.updateTable('consentLink').set({ declinedAt }).where('id', '=', linkId).execute()
}
