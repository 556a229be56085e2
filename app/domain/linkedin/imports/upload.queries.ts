import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { LinkedinUpload } from '#db/types.generated.ts'
import type { ImportContent } from './import-content.rules.ts'
import type { RefusedFile } from './upload-preview.rules.ts'

// Uploads are found by the account that made them. Those that wait count only if they are younger than `since` (ISO
// instant), even if they have not been deleted yet.

export async function insertUpload(db: Db, upload: Insertable<LinkedinUpload>): Promise<void> {
  await db.insertInto('linkedinUpload').values(upload).execute()
}

/** @param refused the files that were not read, as JSON */
export async function updateRefused(db: Db, uploadId: string, refused: string): Promise<void> {
  await db.updateTable('linkedinUpload').set({ refused }).where('id', '=', uploadId).execute()
}

/** One own upload with the files of which nothing was kept. */
export function selectUpload(db: Db, accountId: string, uploadId: string) {
  return db
    .selectFrom('linkedinUpload')
    .select(['id', 'uploadedAt'])
    .select(sql<RefusedFile[]>`refused`.as('refused'))
    .where('accountId', '=', accountId)
    .where('id', '=', uploadId)
    .executeTakeFirst()
}

/** The same, held against everybody who would confirm or discard it at the same time. */
export function lockUpload(db: Db, accountId: string, uploadId: string) {
  return db
    .selectFrom('linkedinUpload')
    .select(['id', 'uploadedAt'])
    .where('accountId', '=', accountId)
    .where('id', '=', uploadId)
    .forUpdate()
    .executeTakeFirst()
}

/** Deletes an own upload that holds no file any more or only files that wait, with those files. */
export async function deleteUpload(db: Db, accountId: string, uploadId: string): Promise<void> {
  await db
    .deleteFrom('linkedinImport')
    .where('uploadId', 'in', own =>
      own.selectFrom('linkedinUpload').select('id').where('accountId', '=', accountId),
    )
    .where('uploadId', '=', uploadId)
    .where('confirmedAt', 'is', null)
    .execute()
  await db
    .deleteFrom('linkedinUpload')
    .where('accountId', '=', accountId)
    .where('id', '=', uploadId)
    .execute()
}

/** The files of an upload that wait to be confirmed, in a fixed order, with everything that was read. */
export function selectWaiting(db: Db, uploadId: string, since: string) {
  return db
    .selectFrom('linkedinImport')
    .select(['id', 'kind', 'ambassadorId', 'fileName', 'fileSha256', 'periodFrom', 'periodTo', 'exportedOn'])
    .select(sql<ImportContent>`content`.as('content'))
    .where('uploadId', '=', uploadId)
    .where('confirmedAt', 'is', null)
    .where('uploadedAt', '>', new Date(since))
    .orderBy('exportedOn')
    .orderBy('fileSha256')
    .execute()
}

/** The files of an upload that were taken over. */
export function selectConfirmedOf(db: Db, uploadId: string) {
  return db
    .selectFrom('linkedinImport')
    .select(['id as importId', 'kind', 'fileName'])
    .where('uploadId', '=', uploadId)
    .where('confirmedAt', 'is not', null)
    .orderBy('exportedOn')
    .orderBy('fileSha256')
    .execute()
}

/** Holds the files of an upload against everybody who would take them into another one. */
export async function lockFiles(db: Db, uploadId: string): Promise<void> {
  await db
    .selectFrom('linkedinImport')
    .select('id')
    .where('uploadId', '=', uploadId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Deletes files of an upload that wait. */
export async function deleteWaiting(db: Db, uploadId: string, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return
  await db
    .deleteFrom('linkedinImport')
    .where('uploadId', '=', uploadId)
    .where('confirmedAt', 'is', null)
    .where('id', 'in', [...importIds])
    .execute()
}
