import type { Insertable } from 'kysely'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import type { Photo, PhotoBox } from '#db/types.generated.ts'
import { TEST_NOW } from './database.ts'

/** A photo that is ready: processed, searched for faces, none found. */
export async function addPhoto(db: Db, change: Partial<Insertable<Photo>> = {}): Promise<string> {
  const id = newId()
  await db
    .insertInto('photo')
    .values({
      ...{ id, uploadedAt: TEST_NOW.toString(), fileName: 'foto.jpg', purpose: 'public-relations' },
      ...{ state: 'ready', width: 4000, height: 3000, revision: 0, renderedRevision: 0 },
      ...{ detection: 'done', facesFound: 0, altText: 'Ein Foto' },
      ...change,
    })
    .execute()
  return change.id ?? id
}

/** A face on a photo, found by the detector. @returns its id */
export async function addFace(
  db: Db,
  photoId: string,
  change: Partial<Insertable<PhotoBox>> = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('photoBox')
    .values({
      ...{ id, photoId, kind: 'face', x: 0.1, y: 0.1, width: 0.1, height: 0.1, foundBy: 'detector' },
      addedAt: TEST_NOW.toString(),
      ...change,
    })
    .execute()
  return change.id ?? id
}
