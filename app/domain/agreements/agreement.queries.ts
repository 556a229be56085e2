import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Agreement, AgreementVersion } from '#db/types.generated.ts'

const MOST_VERSIONS = 100

/** The texts people agree to, in the order in which they were set up. */
export function selectAgreements(db: Db) {
  return db
    .selectFrom('agreement')
    .select(['id', 'key', 'titleDe', 'titleEn'])
    .orderBy('createdAt')
    .orderBy('key')
    .execute()
}

export function selectAgreementByKey(db: Db, key: string) {
  return db
    .selectFrom('agreement')
    .select(['id', 'key', 'titleDe', 'titleEn'])
    .where('key', '=', key)
    .executeTakeFirst()
}

/** The same, held for this transaction: of two people who publish, the second waits and sees the first's version. */
export function lockAgreementByKey(db: Db, key: string) {
  return db
    .selectFrom('agreement')
    .select(['id', 'key'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
}

/** Every version of a text with who published it, the newest first. */
export function selectVersions(db: Db, agreementId: string) {
  return db
    .selectFrom('agreementVersion as version')
    .leftJoin('account as publisher', 'publisher.id', 'version.publishedBy')
    .select([
      'version.id',
      'version.number',
      'version.bodyDe',
      'version.bodyEn',
      'version.changeNoteDe',
      'version.changeNoteEn',
      'version.publishedAt',
      'publisher.name as publishedBy',
    ])
    .where('version.agreementId', '=', agreementId)
    .orderBy('version.number', 'desc')
    .limit(MOST_VERSIONS)
    .execute()
}

export async function insertAgreement(db: Db, agreement: Insertable<Agreement>): Promise<void> {
  await db.insertInto('agreement').values(agreement).execute()
}

export async function insertVersion(db: Db, version: Insertable<AgreementVersion>): Promise<void> {
  await db.insertInto('agreementVersion').values(version).execute()
}
