import type { Db } from '#db/open.ts'
import type { RenditionFormat, RenditionSize } from '../processing/renditions.rules.ts'

/** One rendition with whose photo it is. */
export function selectRendition(
  db: Db,
  { photoId, size, format }: { photoId: string; size: RenditionSize; format: RenditionFormat },
) {
  return db
    .selectFrom('photoRendition')
    .innerJoin('photo', 'photo.id', 'photoRendition.photoId')
    .innerJoin('storedFile', 'storedFile.id', 'photoRendition.fileId')
    .select(['photo.uploadedBy', 'photoRendition.fileId', 'storedFile.sha256'])
    .where('photo.id', '=', photoId)
    .where('photo.discardedAt', 'is', null)
    .where('photoRendition.size', '=', size)
    .where('photoRendition.format', '=', format)
    .executeTakeFirst()
}

export function selectOriginal(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .select(['fileName', 'originalId'])
    .where('id', '=', photoId)
    .where('discardedAt', 'is', null)
    .executeTakeFirst()
}
