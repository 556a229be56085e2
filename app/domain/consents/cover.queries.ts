import type { Db } from '#db/open.ts'

/** People shown in photos, as far as their cover depends on them. */
export function selectPeople(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('depictedPerson')
    .select(['id', 'name', 'kind', 'bornOn', 'soleCustody', 'leftOn'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}

/** Who are guardians of these people now; who was one before is left out. */
export function selectGuardianIds(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('guardian')
    .select(['id', 'personId'])
    .where('personId', 'in', personIds)
    .where('removedAt', 'is', null)
    .orderBy('personId')
    .orderBy('position')
    .execute()
}

export function selectConsents(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('consent')
    .select(['id', 'personId', 'givenOn', 'validFrom', 'validUntil', 'endsWithEmployment'])
    .where('personId', 'in', personIds)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
}

export function selectScopes(db: Db, consentIds: readonly string[]) {
  if (consentIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('consentScope')
    .select(['consentId', 'purpose', 'channel', 'granted', 'withdrawnAt'])
    .where('consentId', 'in', consentIds)
    .orderBy('consentId')
    .execute()
}

export function selectSigners(db: Db, consentIds: readonly string[]) {
  if (consentIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('consentSignature')
    .select(['consentId', 'guardianId', 'signedOn'])
    .where('consentId', 'in', consentIds)
    .orderBy('consentId')
    .execute()
}

/**
 * Holds people until the transaction ends, always in the same order. Who hands out a photo holds them for reading;
 * who changes what they agreed to holds them alone, so that one of the two waits for the other and then sees it.
 */
export async function lockPeople(db: Db, ids: readonly string[], how: 'reading' | 'changing'): Promise<void> {
  if (ids.length === 0) return
  const people = db.selectFrom('depictedPerson').select('id').where('id', 'in', ids).orderBy('id')
  await (how === 'reading' ? people.forShare() : people.forNoKeyUpdate()).execute()
}
