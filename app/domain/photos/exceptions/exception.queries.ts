import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PhotoException } from '#db/types.generated.ts'

/** @returns false if the face has an exception already that stands or waits */
export async function insertException(db: Db, exception: Insertable<PhotoException>): Promise<boolean> {
  const inserted = await db
    .insertInto('photoException')
    .values(exception)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A face of this photo. @returns undefined for a region, and for a face of another photo */
export function selectFaceOf(db: Db, { photoId, boxId }: { photoId: string; boxId: string }) {
  return db
    .selectFrom('photoBox')
    .select(['id', 'personId'])
    .where('id', '=', boxId)
    .where('photoId', '=', photoId)
    .where('kind', '=', 'face')
    .executeTakeFirst()
}

const withBox = (db: Db) =>
  db
    .selectFrom('photoException as exception')
    .innerJoin('photoBox as box', 'box.id', 'exception.boxId')
    .innerJoin('photo', 'photo.id', 'box.photoId')
    .leftJoin('account as requester', 'requester.id', 'exception.requestedBy')
    .leftJoin('account as decider', 'decider.id', 'exception.decidedBy')
    .select([
      'exception.id',
      'exception.boxId',
      'box.photoId',
      'exception.ground',
      'exception.reason',
      'exception.requestedBy',
      'exception.requestedAt',
      'exception.decidedAt',
      'exception.approved',
      'exception.takenBackAt',
      'requester.name as requesterName',
      'decider.name as deciderName',
    ])

export function selectException(db: Db, id: string) {
  return withBox(db).where('exception.id', '=', id).executeTakeFirst()
}

/** Everything that was asked about the faces of a photo, the newest first, at most a hundred. */
export function selectExceptionsOf(db: Db, photoId: string) {
  return withBox(db)
    .where('box.photoId', '=', photoId)
    .orderBy('exception.requestedAt', 'desc')
    .orderBy('exception.id')
    .limit(100)
    .execute()
}

/** What waits for a second person, the oldest first. */
export function selectUndecidedExceptions(db: Db, limit: number) {
  return withBox(db)
    .where('exception.decidedAt', 'is', null)
    .where('photo.discardedAt', 'is', null)
    .orderBy('exception.requestedAt')
    .orderBy('exception.id')
    .limit(limit)
    .execute()
}

export async function updateException(db: Db, id: string, change: Updateable<PhotoException>): Promise<void> {
  await db.updateTable('photoException').set(change).where('id', '=', id).execute()
}
