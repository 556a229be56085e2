import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { SAME_PICTURE_BITS } from './likeness.rules.ts'

/**
 * Photos like one, the most alike first, at most ten.
 * @param seenBy only photos of this account; null for all
 */
export function selectLikePhotos(db: Db, photoId: string, seenBy: string | null) {
  const bits = sql<number>`bit_count(other.hash::bit(64) # this.hash::bit(64))`
  const sameFile = sql<boolean>`coalesce(other_file.sha256 = this_file.sha256, false)`
  return db
    .selectFrom('photo as this')
    .innerJoin('photo as other', join => join.onRef('other.id', '<>', 'this.id'))
    .leftJoin('storedFile as thisFile', 'thisFile.id', 'this.originalId')
    .leftJoin('storedFile as otherFile', 'otherFile.id', 'other.originalId')
    .select(['other.id', 'other.fileName', 'other.uploadedAt', sameFile.as('sameFile')])
    .where('this.id', '=', photoId)
    .where('other.discardedAt', 'is', null)
    .where(eb => eb.or([sql<boolean>`${bits} <= ${SAME_PICTURE_BITS}`, sameFile]))
    .$if(seenBy !== null, query => query.where('other.uploadedBy', '=', seenBy))
    .orderBy(sameFile, 'desc')
    .orderBy(bits)
    .orderBy('other.uploadedAt')
    .orderBy('other.id')
    .limit(10)
    .execute()
}

export function selectUploader(db: Db, photoId: string) {
  return db.selectFrom('photo').select('uploadedBy').where('id', '=', photoId).executeTakeFirst()
}
