import { type Insertable, sql } from 'kysely'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Publication } from '#db/types.generated.ts'
import { wasTakenDown } from '../take-downs/place.queries.ts'

export async function insertPublication(db: Db, publication: Insertable<Publication>): Promise<void> {
  await db.insertInto('publication').values(publication).execute()
}

/** A publication that was recorded before, says the same and goes on: what was taken down since is another one. */
export function selectSamePublication(
  db: Db,
  same: { photoId: string; channel: Channel; url: string | null; place: string },
) {
  return db
    .selectFrom('publication')
    .select('id')
    .where('photoId', '=', same.photoId)
    .where('channel', '=', same.channel)
    .where('url', 'is not distinct from', same.url)
    .where('place', '=', same.place)
    .where('endedOn', 'is', null)
    .where(({ not }) => not(wasTakenDown))
    .executeTakeFirst()
}

/** A publication recorded before its post was logged now belongs to it. */
export async function linkToPost(db: Db, id: string, postId: string): Promise<void> {
  await db
    .updateTable('publication')
    .set({ postId })
    .where('id', '=', id)
    .where('postId', 'is', null)
    .execute()
}

const publications = (db: Db) =>
  db
    .selectFrom('publication')
    .leftJoin('account', 'account.id', 'publication.enteredBy')
    .select([
      'publication.id',
      'publication.photoId',
      'publication.channel',
      'publication.url',
      'publication.place',
      'publication.publishedOn',
      'publication.endedOn',
      'publication.postId',
      'publication.enteredBy',
      'account.name as enteredByName',
    ])
    .orderBy('publication.publishedOn', 'desc')
    .orderBy('publication.id')

/** Where these photos were published, the newest first. */
export function selectPublicationsOf(db: Db, photoIds: readonly string[], limit: number) {
  if (photoIds.length === 0) return Promise.resolve([])
  return publications(db).where('publication.photoId', 'in', photoIds).limit(limit).execute()
}

/** One publication, held until the transaction ends. */
export function lockPublication(db: Db, id: string) {
  return db
    .selectFrom('publication')
    .innerJoin('photo', 'photo.id', 'publication.photoId')
    .select(['publication.id', 'publication.photoId', 'publication.publishedOn', 'publication.endedOn'])
    .select(['publication.enteredBy', 'photo.uploadedBy'])
    .where('publication.id', '=', id)
    .forNoKeyUpdate(['publication'])
    .executeTakeFirst()
}

export async function updateEnd(db: Db, id: string, endedOn: Day): Promise<void> {
  await db.updateTable('publication').set({ endedOn }).where('id', '=', id).execute()
}

/** A photo was taken down: its publication has ended, unless somebody had noted the day before, and not before it began. */
export async function updateEndIfRunning(db: Db, id: string, today: Day): Promise<void> {
  await db
    .updateTable('publication')
    .set({ endedOn: sql<Day>`greatest(published_on, ${today}::date)` })
    .where('id', '=', id)
    .where('endedOn', 'is', null)
    .execute()
}

/** A post's address turned out to be another one. */
export async function updateAddressOfPost(
  db: Db,
  postId: string,
  address: { url: string; publishedOn: Day },
): Promise<void> {
  await db.updateTable('publication').set(address).where('postId', '=', postId).execute()
}

/** Publications that go on, and that nobody was asked to take down so far, the newest first. */
export function selectRunningPublications(db: Db, limit: number) {
  return db
    .selectFrom('publication')
    .innerJoin('photo', 'photo.id', 'publication.photoId')
    .select(['publication.id', 'publication.photoId', 'publication.channel', 'publication.enteredAt'])
    .where('publication.endedOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('takeDown')
            .select('takeDown.id')
            .whereRef('takeDown.publicationId', '=', 'publication.id'),
        ),
      ),
    )
    .orderBy('publication.enteredAt', 'desc')
    .orderBy('publication.id')
    .limit(limit)
    .execute()
}

/** Whether somebody was handed a photo for a channel. */
export async function wasHanded(
  db: Db,
  handed: { accountId: string; photoId: string; channel: Channel },
): Promise<boolean> {
  const row = await db
    .selectFrom('handOut')
    .select('id')
    .where('handedTo', '=', handed.accountId)
    .where('photoId', '=', handed.photoId)
    .where('channel', '=', handed.channel)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The photos somebody is named on, the newest first. */
export function selectPhotosOfPerson(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('photo')
    .select(['photo.id', 'photo.altText', 'photo.fileName', 'photo.uploadedAt', 'photo.discardedAt'])
    .select(['photo.state', 'photo.width', 'photo.height', 'photo.placeholder', 'photo.revision'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('photoBox')
          .select('photoBox.id')
          .whereRef('photoBox.photoId', '=', 'photo.id')
          .where('photoBox.personId', '=', personId),
      ),
    )
    .orderBy('photo.uploadedAt', 'desc')
    .orderBy('photo.id')
    .limit(limit)
    .execute()
}
