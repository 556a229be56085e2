import type { Db } from '#db/open.ts'

/** Photos with a rendition among the lost files, whose source is not among them. */
export async function selectPhotosMissing(db: Db, lost: readonly string[]): Promise<string[]> {
  if (lost.length === 0) return []
  const photos = await db
    .selectFrom('photo')
    .innerJoin('photoRendition as missing', 'missing.photoId', 'photo.id')
    .leftJoin('photoRendition as large', join =>
      join
        .onRef('large.photoId', '=', 'photo.id')
        .on('large.size', '=', 'large')
        .on('large.format', '=', 'jpeg'),
    )
    .select('photo.id')
    .distinct()
    .where('missing.fileId', 'in', lost)
    .where(({ eb, fn }) => eb(fn.coalesce('photo.originalId', 'large.fileId'), 'not in', lost))
    .orderBy('photo.id')
    .execute()
  return photos.map(({ id }) => id)
}

export async function markUndrawn(db: Db, photoId: string): Promise<void> {
  await db.updateTable('photo').set({ renderedRevision: null }).where('id', '=', photoId).execute()
}
