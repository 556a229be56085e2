import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { ConsentText } from '#db/types.generated.ts'

export type ConsentTextKey = ConsentText['key']

export async function insertConsentText(db: Db, text: Insertable<ConsentText>): Promise<void> {
  await db.insertInto('consentText').values(text).execute()
}

const texts = (db: Db) =>
  db
    .selectFrom('consentText as text')
    .leftJoin('account as publisher', 'publisher.id', 'text.publishedBy')
    .select(['text.id', 'text.key', 'text.version', 'text.titleDe', 'text.titleEn', 'text.bodyDe'])
    .select(['text.bodyEn', 'text.bodyPlain', 'text.renewal', 'text.publishedAt'])
    .select('publisher.name as publishedBy')

/** The version of each text that applies, the one published last. */
export function selectCurrentTexts(db: Db) {
  return texts(db).distinctOn('text.key').orderBy('text.key').orderBy('text.version', 'desc').execute()
}

/** Every version of one text, the newest first. */
export function selectVersions(db: Db, key: ConsentTextKey, limit: number) {
  return texts(db).where('text.key', '=', key).orderBy('text.version', 'desc').limit(limit).execute()
}

export function selectConsentText(db: Db, id: string) {
  return texts(db).where('text.id', '=', id).executeTakeFirst()
}

/** Holds all versions of a text: of two people who publish, the second waits and sees the first's version. */
export async function lockVersions(db: Db, key: ConsentTextKey): Promise<void> {
  await db
    .selectFrom('consentText')
    .select('id')
    .where('key', '=', key)
    .orderBy('version')
    .forNoKeyUpdate()
    .execute()
}
