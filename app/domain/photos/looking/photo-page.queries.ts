import type { Db } from '#db/open.ts'

/** Everything a photo's own page says about it, but for its boxes. */
export function selectPhotoPage(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .leftJoin('account as uploader', 'uploader.id', 'photo.uploadedBy')
    .leftJoin('account as counter', 'counter.id', 'photo.countedBy')
    .leftJoin('occasion', 'occasion.id', 'photo.occasionId')
    .select([
      'photo.id',
      'photo.uploadedBy',
      'photo.uploadedAt',
      'photo.fileName',
      'photo.purpose',
      'photo.altText',
      'photo.state',
      'photo.refusal',
      'photo.width',
      'photo.height',
      'photo.placeholder',
      'photo.revision',
      'photo.renderedRevision',
      'photo.detection',
      'photo.facesFound',
      'photo.facesCounted',
      'photo.deskCheckedAt',
      'photo.discardedAt',
      'uploader.name as uploaderName',
      'counter.name as countedBy',
      'occasion.title as occasion',
    ])
    .where('photo.id', '=', photoId)
    .executeTakeFirst()
}
