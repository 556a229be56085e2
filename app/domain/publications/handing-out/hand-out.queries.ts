import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { HandOut } from '#db/types.generated.ts'

export async function insertHandOut(db: Db, handOut: Insertable<HandOut>): Promise<void> {
  await db.insertInto('handOut').values(handOut).execute()
}

const handOuts = (db: Db) =>
  db
    .selectFrom('handOut')
    .leftJoin('account', 'account.id', 'handOut.handedTo')
    .select(['handOut.id', 'handOut.photoId', 'handOut.channel', 'handOut.size', 'handOut.handedAt'])
    .select('account.name as handedTo')
    .orderBy('handOut.handedAt', 'desc')
    .orderBy('handOut.id')

/** Who was handed these photos and for what, the newest first. */
export function selectHandOutsOf(db: Db, photoIds: readonly string[], limit: number) {
  if (photoIds.length === 0) return Promise.resolve([])
  return handOuts(db).where('handOut.photoId', 'in', photoIds).limit(limit).execute()
}

/** What one person was handed of a photo. */
export function selectHandOutsTo(db: Db, accountId: string, photoId: string, limit: number) {
  return handOuts(db)
    .where('handOut.photoId', '=', photoId)
    .where('handOut.handedTo', '=', accountId)
    .limit(limit)
    .execute()
}

/** The photos somebody was handed, each once, the last one first. */
export function selectPhotosHandedTo(db: Db, accountId: string, limit: number) {
  return db
    .selectFrom('handOut')
    .innerJoin('photo', 'photo.id', 'handOut.photoId')
    .select(({ fn }) => [
      'photo.id',
      'photo.altText',
      'photo.uploadedAt',
      fn.max('handOut.handedAt').as('handedAt'),
    ])
    .where('handOut.handedTo', '=', accountId)
    .groupBy(['photo.id', 'photo.altText', 'photo.uploadedAt'])
    .orderBy('handedAt', 'desc')
    .orderBy('photo.id')
    .limit(limit)
    .execute()
}
