import type { Db } from '#db/open.ts'
import { type PhotoFormat, type PhotoSize, selectRenditions } from './usable-photo.queries.ts'

/** The file made of a photo in one size and format. @returns undefined if there is none */
export async function findRendition(
  db: Db,
  photoId: string,
  wanted: { size: PhotoSize; format: PhotoFormat },
): Promise<{ fileId: string } | undefined> {
  const made = await selectRenditions(db, photoId)
  return made.find(({ size, format }) => size === wanted.size && format === wanted.format)
}
