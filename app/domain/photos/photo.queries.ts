import type { Db } from '#db/open.ts'

/**
 * Holds a photo until the transaction ends: whoever changes it or hands it out waits here for the other. Rows that
 * refer to it can still be inserted elsewhere.
 */
export function lockPhoto(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .select([
      'id',
      'uploadedBy',
      'purpose',
      'state',
      'revision',
      'renderedRevision',
      'detection',
      'facesFound',
      'facesCounted',
      'discardedAt',
    ])
    .where('id', '=', photoId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
