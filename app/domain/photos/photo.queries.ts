import type { Db } from '#db/open.ts'

/**
 * One photo, locked until the transaction ends. Not FOR UPDATE: a new box or hand-out refers to the photo, and the
 * check of its foreign key would wait for us while we wait for it.
 */
export function lockPhoto(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .select([
      ...(['id', 'uploadedBy', 'purpose', 'state', 'revision', 'renderedRevision', 'detection'] as const),
      ...(['facesFound', 'facesCounted', 'originalId', 'discardedAt'] as const),
    ])
    .where('id', '=', photoId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
