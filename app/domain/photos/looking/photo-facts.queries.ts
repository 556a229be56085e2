import type { Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Photo } from '#db/types.generated.ts'
import type { DeskItem } from './photo-facts.schema.ts'

export async function updatePhotoFacts(
  db: Db,
  photoId: string,
  facts: Pick<
    Updateable<Photo>,
    'altText' | 'facesCounted' | 'countedBy' | 'deskCheckedAt' | 'deskCheckedBy' | 'discardedAt'
  >,
): Promise<void> {
  await db.updateTable('photo').set(facts).where('id', '=', photoId).execute()
}

/** What was ticked takes the place of what was ticked before. */
export async function replaceDeskItems(db: Db, photoId: string, items: readonly DeskItem[]): Promise<void> {
  await db.deleteFrom('photoDeskItem').where('photoId', '=', photoId).execute()
  if (items.length === 0) return
  await db
    .insertInto('photoDeskItem')
    .values([...new Set(items)].map(item => ({ photoId, item })))
    .execute()
}

export async function selectDeskItems(db: Db, photoId: string): Promise<DeskItem[]> {
  const rows = await db
    .selectFrom('photoDeskItem')
    .select('item')
    .where('photoId', '=', photoId)
    .orderBy('item')
    .execute()
  return rows.map(({ item }) => item)
}

/** Whether a photo left the house: then its rows are how a withdrawal finds where it went. */
export async function isPhotoInUse(db: Db, photoId: string): Promise<boolean> {
  const handedOut = await db
    .selectFrom('handOut')
    .select('id')
    .where('photoId', '=', photoId)
    .executeTakeFirst()
  if (handedOut) return true
  const published = await db
    .selectFrom('publication')
    .select('id')
    .where('photoId', '=', photoId)
    .executeTakeFirst()
  return published !== undefined
}
