import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Consent, ConsentEvent, ConsentScope, ConsentSignature } from '#db/types.generated.ts'

const MOST_EVENTS = 500

export async function insertConsent(db: Db, consent: Insertable<Consent>): Promise<void> {
  await db.insertInto('consent').values(consent).execute()
}

export async function updateConsent(db: Db, id: string, change: Updateable<Consent>): Promise<void> {
  await db.updateTable('consent').set(change).where('id', '=', id).execute()
}

export async function insertScopes(db: Db, scopes: ReadonlyArray<Insertable<ConsentScope>>): Promise<void> {
  await db.insertInto('consentScope').values(scopes).execute()
}

/** Sets which scopes of a consent are granted. What was withdrawn stays withdrawn. */
export async function updateGranted(
  db: Db,
  consentId: string,
  granted: ReadonlyArray<Pick<ConsentScope, 'purpose' | 'channel'>>,
): Promise<void> {
  await db.updateTable('consentScope').set({ granted: false }).where('consentId', '=', consentId).execute()
  for (const { purpose, channel } of granted) {
    await db
      .updateTable('consentScope')
      .set({ granted: true })
      .where('consentId', '=', consentId)
      .where('purpose', '=', purpose)
      .where('channel', '=', channel)
      .execute()
  }
}

/** @returns false if they had signed this consent already */
export async function insertSignature(db: Db, signature: Insertable<ConsentSignature>): Promise<boolean> {
  const result = await db
    .insertInto('consentSignature')
    .values(signature)
    .onConflict(conflict => conflict.columns(['consentId', 'guardianId']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteSignatures(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('consentSignature').where('id', 'in', ids).execute()
}

export async function insertEvent(db: Db, event: Insertable<ConsentEvent>): Promise<void> {
  await db.insertInto('consentEvent').values(event).execute()
}

/** A consent with the wording it is about, the occasion, and the names of who asked and who took the paper. */
export function selectConsent(db: Db, id: string) {
  return consents(db).where('consent.id', '=', id).executeTakeFirst()
}

/** Everything somebody was ever asked, the newest first. */
export function selectConsentsOf(db: Db, personId: string, limit: number) {
  return consents(db)
    .where('consent.personId', '=', personId)
    .orderBy('consent.askedAt', 'desc')
    .orderBy('consent.id')
    .limit(limit)
    .execute()
}

const consents = (db: Db) =>
  db
    .selectFrom('consent')
    .innerJoin('consentText as text', 'text.id', 'consent.textId')
    .leftJoin('occasion as held', 'held.id', 'consent.occasionId')
    .leftJoin('account as collector', 'collector.id', 'consent.collectedBy')
    .leftJoin('account as asker', 'asker.id', 'consent.askedBy')
    .select(['consent.id', 'consent.personId', 'consent.textId', 'consent.occasionId', 'consent.occasion'])
    .select(['consent.form', 'consent.formReason', 'consent.askedAt', 'consent.givenOn', 'consent.scanId'])
    .select(['consent.validFrom', 'consent.validUntil', 'consent.endsWithEmployment', 'consent.showName'])
    .select(['text.key as textKey', 'text.version as textVersion', 'text.titleDe', 'text.titleEn'])
    .select(['held.title as occasionTitle', 'held.scanId as occasionScanId'])
    .select(['collector.name as collectedBy', 'asker.name as askedBy'])

export function selectScopesOf(db: Db, consentIds: readonly string[]) {
  return db
    .selectFrom('consentScope')
    .select(['consentId', 'purpose', 'channel', 'granted', 'withdrawnAt'])
    .where('consentId', 'in', consentIds)
    .orderBy('consentId')
    .orderBy('purpose')
    .orderBy('channel')
    .execute()
}

export function selectSignatures(db: Db, consentIds: readonly string[]) {
  return db
    .selectFrom('consentSignature as signature')
    .leftJoin('guardian', 'guardian.id', 'signature.guardianId')
    .select([
      'signature.id',
      'signature.consentId',
      'signature.guardianId',
      'signature.signedOn',
      'signature.way',
    ])
    .select('guardian.name as guardian')
    .where('signature.consentId', 'in', consentIds)
    .orderBy('signature.signedOn')
    .orderBy('signature.id')
    .execute()
}

/** What happened to these consents, the newest first. */
export function selectEvents(db: Db, consentIds: readonly string[]) {
  return db
    .selectFrom('consentEvent as happened')
    .leftJoin('account', 'account.id', 'happened.accountId')
    .leftJoin('guardian', 'guardian.id', 'happened.guardianId')
    .select([
      'happened.id',
      'happened.consentId',
      'happened.kind',
      'happened.at',
      'happened.by',
      'happened.detail',
      'happened.scanId',
    ])
    .select(['account.name as account', 'guardian.name as guardian'])
    .where('happened.consentId', 'in', consentIds)
    .orderBy('happened.at', 'desc')
    .orderBy('happened.sequence', 'desc')
    .limit(MOST_EVENTS)
    .execute()
}

/** Whether a file is evidence of a consent or of an occasion's list: only such files are served as evidence. */
export async function isScan(db: Db, fileId: string): Promise<boolean> {
  const found = await db
    .selectFrom('storedFile')
    .select('storedFile.id')
    .where('storedFile.id', '=', fileId)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('consent').select('consent.id').whereRef('consent.scanId', '=', 'storedFile.id')),
        exists(
          selectFrom('occasion').select('occasion.id').whereRef('occasion.scanId', '=', 'storedFile.id'),
        ),
        exists(
          selectFrom('consentEvent')
            .select('consentEvent.id')
            .whereRef('consentEvent.scanId', '=', 'storedFile.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}
