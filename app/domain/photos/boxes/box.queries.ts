import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PhotoBox } from '#db/types.generated.ts'

/** The boxes of a photo in the order they are numbered in: those of the detector, then by hand; from left to right. */
export function selectBoxes(db: Db, photoId: string) {
  return boxes(db)
    .where('photoBox.photoId', '=', photoId)
    .orderBy('photoBox.foundBy')
    .orderBy('photoBox.addedAt')
    .orderBy('photoBox.x')
    .orderBy('photoBox.id')
    .limit(1000)
    .execute()
}

/** The number each box of a photo carries, on the picture and wherever it is spoken of. */
export async function selectBoxNumbers(db: Db, photoId: string): Promise<Map<string, number>> {
  const marked = await selectBoxes(db, photoId)
  return new Map(marked.map(({ id }, index) => [id, index + 1]))
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
          .where(({ eb, or }) => or([eb('approved', 'is', null), eb('approved', '=', true)]))
          .where('takenBackAt', 'is', null),
      )
        .$castTo<boolean>()
        .as('excepted'),
    )
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('photoException')
          .select('photoException.id')
          .whereRef('photoException.boxId', '=', 'photoBox.id')
          .where('approved', '=', true),
      )
        .$castTo<boolean>()
        .as('onceExcepted'),
    )

export type Box = Awaited<ReturnType<typeof selectBoxes>>[number]

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
