import type { Db } from '#db/open.ts'

// Each deletes what is older than an instant (ISO) and answers how many rows went.

export async function deleteAttemptsBefore(db: Db, before: string): Promise<number> {
  const result = await db.deleteFrom('signInAttempt').where('at', '<', new Date(before)).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Files that nobody confirmed, and then uploads of which nothing was taken over. */
export async function deletePreviewsBefore(db: Db, before: string): Promise<number> {
  const files = await db
    .deleteFrom('linkedinImport')
    .where('confirmedAt', 'is', null)
    .where('uploadedAt', '<', new Date(before))
    .executeTakeFirst()
  const uploads = await db
    .deleteFrom('linkedinUpload')
    .where('uploadedAt', '<', new Date(before))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('linkedinImport')
            .select('linkedinImport.id')
            .whereRef('linkedinImport.uploadId', '=', 'linkedinUpload.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(files.numDeletedRows) + Number(uploads.numDeletedRows)
}

/** Lists of people that nobody confirmed, or that are done; those still to be stored are kept for longer. */
export async function deletePeopleImportsBefore(
  db: Db,
  before: { waitingOrDone: string; running: string },
): Promise<number> {
  const result = await db
    .deleteFrom('peopleImport')
    .where(({ and, or, eb }) =>
      or([
        and([eb('state', '=', 'waiting'), eb('uploadedAt', '<', new Date(before.waitingOrDone))]),
        and([eb('state', '=', 'done'), eb('finishedAt', '<', new Date(before.waitingOrDone))]),
        and([eb('state', '=', 'running'), eb('confirmedAt', '<', new Date(before.running))]),
      ]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function deleteLinksExpiredBefore(db: Db, before: string): Promise<number> {
  const result = await db
    .deleteFrom('signedLink')
    .where('expiresAt', '<', new Date(before))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function deleteMailsBefore(db: Db, before: string): Promise<number> {
  const result = await db.deleteFrom('mail').where('createdAt', '<', new Date(before)).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Which of these mails are still stored. */
export async function selectStoredMails(db: Db, mailIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (mailIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('mail')
    .select('id')
    .where('id', 'in', [...mailIds])
    .execute()
  return new Set(rows.map(row => row.id))
}
