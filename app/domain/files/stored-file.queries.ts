import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { StoredFile } from '#db/types.generated.ts'

export async function insertStoredFile(db: Db, file: Insertable<StoredFile>): Promise<void> {
  await db.insertInto('storedFile').values(file).execute()
}

export function selectStoredFile(db: Db, id: string) {
  return db
    .selectFrom('storedFile')
    .select(['id', 'sha256', 'mediaType', 'byteSize'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The next files behind an id, so that all of them are seen without holding them. */
export function selectFilesAfter(db: Db, afterId: string | null, limit: number) {
  return db
    .selectFrom('storedFile')
    .select(['id', 'sha256'])
    .$if(afterId !== null, query => query.where('id', '>', afterId))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** @returns the hash the file's key is made of, undefined if it was gone already */
export async function deleteStoredFile(db: Db, id: string): Promise<string | undefined> {
  const gone = await db.deleteFrom('storedFile').where('id', '=', id).returning('sha256').executeTakeFirst()
  return gone?.sha256
}
