import { type Insertable, sql } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Publication, TakeDown } from '#db/types.generated.ts'

export type TakeDownCause = TakeDown['cause']
export type TakeDownProof = NonNullable<TakeDown['proof']>

/** Opens take-downs that are not open yet. @returns the ids of those that are new */
export async function insertTakeDowns(db: Db, rows: ReadonlyArray<Insertable<TakeDown>>): Promise<string[]> {
  if (rows.length === 0) return []
  const inserted = await db
    .insertInto('takeDown')
    .values([...rows])
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.map(({ id }) => id)
}

const takeDowns = (db: Db) =>
  db
    .selectFrom('takeDown')
    .innerJoin('photo', 'photo.id', 'takeDown.photoId')
    .innerJoin('depictedPerson as person', 'person.id', 'takeDown.personId')
    .leftJoin('account as assignee', 'assignee.id', 'takeDown.assignee')
    .leftJoin('account as doer', 'doer.id', 'takeDown.doneBy')
    .leftJoin('publication', 'publication.id', 'takeDown.publicationId')
    .leftJoin('handOut', 'handOut.id', 'takeDown.handOutId')
    .select(['takeDown.id', 'takeDown.photoId', 'takeDown.personId', 'takeDown.channel', 'takeDown.cause'])
    .select(['takeDown.publicationId', 'takeDown.handOutId', 'takeDown.dueOn', 'takeDown.openedAt'])
    .select(['takeDown.escalatedAt', 'takeDown.doneAt', 'takeDown.proof', 'takeDown.proofNote'])
    .select(['takeDown.screenshotId', 'takeDown.assignee', 'assignee.name as assigneeName'])
    .select(['doer.name as doneByName', 'person.name as personName', 'photo.altText'])
    .select(['publication.url', 'publication.place', 'publication.publishedOn', 'handOut.handedAt'])

/** One take-down with where the photo is. */
export function selectTakeDown(db: Db, id: string) {
  return takeDowns(db).where('takeDown.id', '=', id).executeTakeFirst()
}

/** What is open: escalated first, then by the day it is due. */
export function selectOpen(db: Db, limit: number) {
  return takeDowns(db)
    .where('takeDown.doneAt', 'is', null)
    .orderBy(sql`take_down.escalated_at is null`)
    .orderBy('takeDown.dueOn')
    .orderBy('takeDown.id')
    .limit(limit)
    .execute()
}

/** What was done since an instant (ISO), the latest first. */
export function selectDoneSince(db: Db, since: string, limit: number) {
  return takeDowns(db)
    .where('takeDown.doneAt', '>=', new Date(since))
    .orderBy('takeDown.doneAt', 'desc')
    .orderBy('takeDown.id')
    .limit(limit)
    .execute()
}

/** What waits for one person, by the day it is due. */
export function selectOpenOf(db: Db, accountId: string, limit: number) {
  return takeDowns(db)
    .where('takeDown.assignee', '=', accountId)
    .where('takeDown.doneAt', 'is', null)
    .orderBy('takeDown.dueOn')
    .orderBy('takeDown.id')
    .limit(limit)
    .execute()
}

/** How many take-downs need comms: those nobody else looks after, and those that are late. */
export async function countForComms(db: Db, today: Day): Promise<number> {
  const { count } = await db
    .selectFrom('takeDown')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('doneAt', 'is', null)
    .where(({ eb, or }) => or([eb('assignee', 'is', null), eb('dueOn', '<', today)]))
    .executeTakeFirstOrThrow()
  return count
}

/** A take-down, held until the transaction ends. */
export function lockTakeDown(db: Db, id: string) {
  return db
    .selectFrom('takeDown')
    .select(['id', 'photoId', 'personId', 'channel', 'cause', 'publicationId', 'handOutId'])
    .select(['assignee', 'dueOn', 'doneAt'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** What is asked about one photo that was handed out, by whomever. */
export function selectOpenAbout(db: Db, handOutId: string) {
  return db
    .selectFrom('takeDown')
    .select(['id', 'photoId', 'personId', 'channel', 'cause', 'assignee', 'dueOn'])
    .where('handOutId', '=', handOutId)
    .where('doneAt', 'is', null)
    .orderBy('id')
    .execute()
}

/** Everything that is still open about the same publication or the same photo handed out, for whomever it was asked. */
export async function updateDone(
  db: Db,
  about: { publicationId: string | null; handOutId: string | null },
  done: {
    doneAt: string
    doneBy: string | null
    proof: TakeDownProof
    proofNote: string
    screenshotId: string | null
  },
): Promise<string[]> {
  const rows = await db
    .updateTable('takeDown')
    .set(done)
    .where('doneAt', 'is', null)
    .where(({ eb }) =>
      about.publicationId === null
        ? eb('handOutId', '=', about.handOutId)
        : eb('publicationId', '=', about.publicationId),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertPublication(db: Db, publication: Insertable<Publication>): Promise<void> {
  await db.insertInto('publication').values(publication).execute()
}

/** The open take-downs of one photo that wait for this person. */
export function selectOpenOfPhoto(db: Db, { photoId, accountId }: { photoId: string; accountId: string }) {
  return takeDowns(db)
    .where('takeDown.photoId', '=', photoId)
    .where('takeDown.assignee', '=', accountId)
    .where('takeDown.doneAt', 'is', null)
    .orderBy('takeDown.dueOn')
    .orderBy('takeDown.id')
    .execute()
}

/** What is open about somebody for one reason, with what the photo is for. */
export function selectOpenBecause(db: Db, { personId, cause }: { personId: string; cause: TakeDownCause }) {
  return db
    .selectFrom('takeDown')
    .innerJoin('photo', 'photo.id', 'takeDown.photoId')
    .select(['takeDown.id', 'takeDown.channel', 'photo.purpose'])
    .where('takeDown.personId', '=', personId)
    .where('takeDown.cause', '=', cause)
    .where('takeDown.doneAt', 'is', null)
    .orderBy('takeDown.id')
    .execute()
}

/** Takes a take-down back that should not have been opened. */
export async function deleteTakeDown(db: Db, id: string): Promise<void> {
  await db.deleteFrom('takeDown').where('id', '=', id).where('doneAt', 'is', null).execute()
}

/** What is still to be taken down for somebody, by the day it is due. */
export function selectOpenAboutPerson(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('takeDown')
    .select(['id', 'photoId', 'channel', 'dueOn', 'publicationId', 'handOutId'])
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .limit(limit)
    .execute()
}
