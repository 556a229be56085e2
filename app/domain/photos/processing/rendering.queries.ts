import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PhotoBox, PhotoRendition } from '#db/types.generated.ts'

/** What a photo is made of: its original, or its large rendition once the original is gone. */
export async function selectSource(db: Db, photoId: string) {
  const photo = await db
    .selectFrom('photo')
    .leftJoin('photoRendition', join =>
      join
        .onRef('photoRendition.photoId', '=', 'photo.id')
        .on('photoRendition.size', '=', 'large')
        .on('photoRendition.format', '=', 'jpeg'),
    )
    .select(['photo.revision', 'photo.renderedRevision', 'photo.detection', 'photo.discardedAt'])
    .select(['photo.originalId', 'photoRendition.fileId as largeId'])
    .where('photo.id', '=', photoId)
    .executeTakeFirst()
  return photo && { ...photo, fileId: photo.originalId ?? photo.largeId }
}

/** The boxes nobody shall see into. */
export function selectBlurredBoxes(db: Db, photoId: string) {
  return db
    .selectFrom('photoBox')
    .select(['x', 'y', 'width', 'height'])
    .where('photoId', '=', photoId)
    .where('blurred', '=', true)
    .orderBy('id')
    .execute()
}

/** @returns the ids of the files of the renditions that are gone now */
export async function deleteRenditions(db: Db, photoId: string): Promise<string[]> {
  const gone = await db
    .deleteFrom('photoRendition')
    .where('photoId', '=', photoId)
    .returning('fileId')
    .execute()
  return gone.map(({ fileId }) => fileId)
}

export async function insertRenditions(
  db: Db,
  renditions: ReadonlyArray<Insertable<PhotoRendition>>,
): Promise<void> {
  await db.insertInto('photoRendition').values(renditions).execute()
}

export async function markRendered(
  db: Db,
  photoId: string,
  { revision, placeholder }: { revision: number; placeholder: string },
): Promise<void> {
  await db
    .updateTable('photo')
    .set({ state: 'ready', refusal: null, renderedRevision: revision, placeholder })
    .where('id', '=', photoId)
    .execute()
}

/** A photo of which nothing can be made; `reason` is one of the refusals. */
export async function markRefused(db: Db, photoId: string, reason: string): Promise<void> {
  await db
    .updateTable('photo')
    .set({ state: 'refused', refusal: reason })
    .where('id', '=', photoId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function insertFoundFaces(db: Db, boxes: ReadonlyArray<Insertable<PhotoBox>>): Promise<void> {
  if (boxes.length > 0) await db.insertInto('photoBox').values(boxes).execute()
}

export async function markSearched(
  db: Db,
  photoId: string,
  { detection, facesFound }: { detection: 'done' | 'failed'; facesFound: number | null },
): Promise<void> {
  await db.updateTable('photo').set({ detection, facesFound }).where('id', '=', photoId).execute()
}
