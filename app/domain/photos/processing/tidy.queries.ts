import type { Db } from '#db/open.ts'

/** How many are looked at in one run; the rest has time until the next night. */
const AT_ONCE = 1000

/**
 * Photos whose original was uploaded before a moment. One that still waits to be drawn keeps it; of one that was
 * refused nothing will ever be shown, so it has nothing to wait for.
 */
export async function selectOverdueOriginals(db: Db, before: string): Promise<string[]> {
  const photos = await db
    .selectFrom('photo')
    .select('id')
    .where('originalId', 'is not', null)
    .where(({ eb, or, and }) =>
      or([
        eb('state', '=', 'refused'),
        and([eb('state', '=', 'ready'), eb('renderedRevision', '=', eb.ref('revision'))]),
      ]),
    )
    .where('uploadedAt', '<', new Date(before))
    .orderBy('uploadedAt')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return photos.map(({ id }) => id)
}

/** Photos thrown away before a moment. One that left the house stays: a withdrawal must still find where it went. */
export async function selectDiscarded(db: Db, before: string): Promise<string[]> {
  const photos = await db
    .selectFrom('photo')
    .select('id')
    .where('discardedAt', '<', new Date(before))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('publication').select('id').whereRef('publication.photoId', '=', 'photo.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('handOut').select('id').whereRef('handOut.photoId', '=', 'photo.id'))),
    )
    .orderBy('discardedAt')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return photos.map(({ id }) => id)
}

export async function selectGivenUp(db: Db, before: string): Promise<string[]> {
  const photos = await db
    .selectFrom('photo')
    .select('id')
    .where('state', '=', 'waiting')
    .where('uploadedAt', '<', new Date(before))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return photos.map(({ id }) => id)
}

export async function markOriginalDeleted(db: Db, photoId: string, at: string): Promise<void> {
  await db
    .updateTable('photo')
    .set({ originalId: null, originalDeletedAt: at })
    .where('id', '=', photoId)
    .execute()
}

/** Deletes a photo with its boxes and renditions. @returns the ids of the files it was made of */
export async function deletePhotoRow(db: Db, photoId: string): Promise<string[]> {
  const renditions = await db
    .deleteFrom('photoRendition')
    .where('photoId', '=', photoId)
    .returning('fileId')
    .execute()
  const photo = await db
    .deleteFrom('photo')
    .where('id', '=', photoId)
    .returning('originalId')
    .executeTakeFirst()
  return [...renditions.map(({ fileId }) => fileId), photo?.originalId ?? null].filter(id => id !== null)
}
