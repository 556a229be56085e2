import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PhotoBox } from '#db/types.generated.ts'

/**
 * The number a box is known by on its photo, for every screen the same: those of the detector first, then by hand, as
 * they were added; from left to right.
 */
export const boxNumber = sql<number>`cast(row_number() over (
  partition by photo_box.photo_id
  order by photo_box.found_by, photo_box.added_at, photo_box.x, photo_box.id
) as integer)`

/** The boxes of a photo with their numbers, in this order. */
export function selectBoxes(db: Db, photoId: string) {
  return boxes(db)
    .select(boxNumber.as('number'))
    .where('photoBox.photoId', '=', photoId)
    .orderBy('photoBox.foundBy')
    .orderBy('photoBox.addedAt')
    .orderBy('photoBox.x')
    .orderBy('photoBox.id')
    .limit(1000)
    .execute()
}

/** One box of a photo; undefined if it is none of that photo. */
export function selectBox(db: Db, photoId: string, boxId: string) {
  return boxes(db).where('photoBox.photoId', '=', photoId).where('photoBox.id', '=', boxId).executeTakeFirst()
}

const boxes = (db: Db) =>
  db
    .selectFrom('photoBox')
    .leftJoin('depictedPerson', 'depictedPerson.id', 'photoBox.personId')
    .select([
      'photoBox.id',
      'photoBox.kind',
      'photoBox.x',
      'photoBox.y',
      'photoBox.width',
      'photoBox.height',
      'photoBox.foundBy',
      'photoBox.addedBy',
      'photoBox.personId',
      'photoBox.claimedName',
      'photoBox.blurred',
      'depictedPerson.name as personName',
      'depictedPerson.accountId as personAccountId',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('photoException')
          .select('photoException.id')
          .whereRef('photoException.boxId', '=', 'photoBox.id')
          .where(({ eb, or }) => or([eb('approved', 'is', null), eb('approved', '=', true)])),
      )
        .$castTo<boolean>()
        .as('excepted'),
    )

export type Box = NonNullable<Awaited<ReturnType<typeof selectBox>>>
export type NumberedBox = Awaited<ReturnType<typeof selectBoxes>>[number]

export async function insertBox(db: Db, box: Insertable<PhotoBox>): Promise<void> {
  await db.insertInto('photoBox').values(box).execute()
}

export async function updateBox(
  db: Db,
  boxId: string,
  change: Pick<Updateable<PhotoBox>, 'x' | 'y' | 'width' | 'height' | 'blurred' | 'personId' | 'claimedName'>,
): Promise<void> {
  await db.updateTable('photoBox').set(change).where('id', '=', boxId).execute()
}

export async function deleteBox(db: Db, boxId: string): Promise<void> {
  await db.deleteFrom('photoBox').where('id', '=', boxId).execute()
}

/** Other pixels are needed: what is rendered now does not count any more. */
export async function bumpRevision(db: Db, photoId: string): Promise<void> {
  await db
    .updateTable('photo')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', photoId)
    .execute()
}
