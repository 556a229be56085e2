import type { Insertable } from 'kysely'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import type { HandOut, Publication, TakeDown } from '#db/types.generated.ts'
import { TEST_NOW } from './database.ts'
import { addFace, addPhoto } from './photos.ts'

/** A photo that shows these people, published in a channel. @returns the ids of both */
export async function addPublishedPhoto(
  db: Db,
  personIds: readonly string[],
  channel: Channel,
  change: Partial<Insertable<Publication>> = {},
): Promise<{ photoId: string; publicationId: string }> {
  const photoId = change.photoId ?? (await addPhotoOf(db, personIds))
  const publicationId = newId()
  await db
    .insertInto('publication')
    .values({
      ...{ id: publicationId, photoId, channel, url: 'https://lindental.example/seite', place: 'Seite' },
      ...{ publishedOn: '2026-11-02', enteredAt: '2026-11-02T09:00:00Z', ...change },
    })
    .execute()
  return { photoId, publicationId }
}

/** A photo on which these people have a face. @returns its id */
export async function addPhotoOf(db: Db, personIds: readonly string[]): Promise<string> {
  const photoId = await addPhoto(db, { facesFound: personIds.length })
  for (const personId of personIds) await addFace(db, photoId, { personId })
  return photoId
}

/** A photo that was handed out for a channel, to be used. @returns the row's id */
export async function addHandOut(
  db: Db,
  photoId: string,
  channel: Channel,
  change: Partial<Insertable<HandOut>> = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('handOut')
    .values({ id, photoId, channel, size: 'landscape', handedAt: '2026-11-01T09:00:00Z', ...change })
    .execute()
  return id
}

/** A take-down of a publication, open and due on 24 November. @returns its id */
export async function addTakeDown(
  db: Db,
  personId: string,
  change: Partial<Insertable<TakeDown>> = {},
): Promise<string> {
  const id = newId()
  const place =
    change.publicationId === undefined && change.handOutId === undefined
      ? await addPublishedPhoto(db, [personId], 'website')
      : { photoId: await addPhotoOf(db, [personId]) }
  await db
    .insertInto('takeDown')
    .values({
      ...{ id, personId, ...place, channel: 'website', cause: 'withdrawn' },
      ...{ dueOn: '2026-11-24', openedAt: TEST_NOW.toString(), ...change },
    })
    .execute()
  return id
}

/** Open take-downs as lines: channel, assignee's id or nobody, day. */
export async function openTakeDownLines(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('takeDown')
    .select(['channel', 'assignee', 'dueOn', 'publicationId'])
    .where('doneAt', 'is', null)
    .execute()
  return rows
    .map(({ channel, assignee, dueOn, publicationId }) =>
      [publicationId === null ? 'handed out' : 'published', channel, assignee ?? 'comms', dueOn].join(' '),
    )
    .toSorted()
}

/** The mails that wait, as lines: template and who gets it. */
export async function mailLines(db: Db): Promise<string[]> {
  const mails = await db
    .selectFrom('mail')
    .leftJoin('account', 'account.id', 'mail.accountId')
    .select(['mail.template', 'mail.recipientEmail', 'account.email'])
    .execute()
  return mails.map(mail => `${mail.template} ${mail.email ?? mail.recipientEmail}`).toSorted()
}
