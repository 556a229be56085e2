import type { Db } from '#db/open.ts'
import type { PhotoRendition } from '#db/types.generated.ts'

export type PhotoSize = PhotoRendition['size']
export type PhotoFormat = PhotoRendition['format']

/** Photos somebody may use or is about to: their own and those of comms, the newest first. */
export function selectPhotosFor(db: Db, accountId: string, limit: number) {
  return db
    .selectFrom('photo')
    .select(['id', 'altText', 'uploadedAt', 'uploadedBy'])
    .where('discardedAt', 'is', null)
    .where('state', '<>', 'refused')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('uploadedBy', '=', accountId),
        exists(
          selectFrom('accountRole')
            .select('role')
            .whereRef('accountRole.accountId', '=', 'photo.uploadedBy')
            .where('role', '=', 'comms'),
        ),
      ]),
    )
    .orderBy('uploadedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What is said about a photo beside its picture. */
export function selectPhotoWords(db: Db, photoId: string) {
  return db
    .selectFrom('photo')
    .select(['id', 'altText', 'uploadedAt'])
    .where('id', '=', photoId)
    .executeTakeFirst()
}

/** The files made of a photo, in the order of their sizes. */
export function selectRenditions(db: Db, photoId: string) {
  return db
    .selectFrom('photoRendition')
    .select(['size', 'format', 'fileId', 'width', 'height'])
    .where('photoId', '=', photoId)
    .orderBy('width')
    .orderBy('size')
    .orderBy('format')
    .execute()
}
