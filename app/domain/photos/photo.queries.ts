import type { Db } from '#db/open.ts'

/**
 * A photo, held until the transaction ends: whoever else changes its boxes, or hands it out, waits and then sees what
 * was done. Not held against rows elsewhere that point at it, and always taken before people are.
 */
export function lockPhoto(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .select([
      'id',
      'uploadedBy',
      'purpose',
      'state',
      'width',
      'height',
      'revision',
      'renderedRevision',
      'detection',
      'facesFound',
      'facesCounted',
      'originalId',
      'discardedAt',
    ])
    .where('id', '=', photoId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Holds every photo somebody is named on, in the order of their ids. */
export async function lockPhotosOf(db: Db, personId: string): Promise<void> {
  await db
    .selectFrom('photo')
    .select('id')
    .where('id', 'in', named =>
      named.selectFrom('photoBox').select('photoId').where('personId', '=', personId),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** A photo held by this transaction. */
export type HeldPhoto = NonNullable<Awaited<ReturnType<typeof lockPhoto>>>
