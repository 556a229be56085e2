import { sql } from 'kysely'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { NoticeKind } from './consent-ends.rules.ts'

/**
 * People of whom a given consent may have something to tell: it ends soon or has ended, they have left, they are
 * young people of 14 and more, or a newer text asks for a renewal. What has been told for the last time is left out.
 */
export async function selectPeopleToWatch(
  db: Db,
  { endsBy, today, bornBy }: { endsBy: Day; today: Day; bornBy: Day },
): Promise<string[]> {
  const noticed = (kind: NoticeKind) =>
    sql<boolean>`exists (select 1 from consent_notice n where n.consent_id = consent.id and n.kind = ${kind})`
  const rows = await db
    .selectFrom('consent')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .select('person.id')
    .distinct()
    .where('consent.givenOn', 'is not', null)
    .where(sql<boolean>`exists (select 1 from consent_scope s
      where s.consent_id = consent.id and s.granted and s.withdrawn_at is null)`)
    .where(({ eb, or, and, not }) =>
      or([
        and([eb('consent.validUntil', '<=', endsBy), not(noticed('expired'))]),
        and([eb('person.leftOn', '<=', today), not(noticed('left'))]),
        and([eb('person.bornOn', '<=', bornBy), givenUnderAge, not(noticed('turns-18'))]),
        and([textReplaced, not(noticed('text-replaced'))]),
      ]),
    )
    .orderBy('person.id')
    .execute()
  return rows.map(({ id }) => id)
}

const givenUnderAge = sql<boolean>`consent.given_on < person.born_on + interval '18 years'`

const textReplaced = sql<boolean>`exists (
  select 1 from consent_text given join consent_text newer on newer.key = given.key
  where given.id = consent.text_id and newer.version > given.version and newer.renewal)`

/** What was noticed about each consent of a person, and whether a newer text asks for a renewal. */
export async function selectWatched(db: Db, personId: string) {
  const consents = await db
    .selectFrom('consent')
    .select(['consent.id', textReplaced.as('textReplaced')])
    .where('consent.personId', '=', personId)
    .orderBy('consent.id')
    .execute()
  const notices = await db
    .selectFrom('consentNotice')
    .innerJoin('consent', 'consent.id', 'consentNotice.consentId')
    .select(['consentNotice.consentId', 'consentNotice.kind'])
    .where('consent.personId', '=', personId)
    .orderBy('consentNotice.consentId')
    .orderBy('consentNotice.kind')
    .execute()
  return new Map(
    consents.map(({ id, textReplaced: replaced }) => [
      id,
      {
        textReplaced: replaced,
        noticed: notices.filter(({ consentId }) => consentId === id).map(({ kind }) => kind),
      },
    ]),
  )
}

/** Notes something about a consent. The late notice of its end stands for the early one. */
export async function insertNotice(
  db: Db,
  { consentId, kind, at }: { consentId: string; kind: NoticeKind; at: string },
): Promise<void> {
  await db.insertInto('consentNotice').values({ consentId, kind, at }).execute()
  const replaced: NoticeKind[] =
    kind === 'expires-14' ? ['expires-30'] : kind === 'expired' ? ['expires-30', 'expires-14'] : []
  if (replaced.length === 0) return
  await db
    .updateTable('consentNotice')
    .set({ settledAt: at })
    .where('consentId', '=', consentId)
    .where('kind', 'in', replaced)
    .where('settledAt', 'is', null)
    .execute()
}

/** Takes the notices that stood in no mail yet, as told. @returns their kinds, one for each */
export async function updateTold(db: Db, at: string): Promise<NoticeKind[]> {
  const rows = await db
    .updateTable('consentNotice')
    .set({ toldAt: at })
    .where('toldAt', 'is', null)
    .where('settledAt', 'is', null)
    .returning('kind')
    .execute()
  return rows.map(({ kind }) => kind)
}

/** What comms has not settled yet, the oldest first. */
export function selectOpenNotices(db: Db, limit: number) {
  return db
    .selectFrom('consentNotice as notice')
    .innerJoin('consent', 'consent.id', 'notice.consentId')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .select(['notice.consentId', 'notice.kind', 'notice.at', 'consent.validUntil'])
    .select(['person.id as personId', 'person.name as personName'])
    .where('notice.settledAt', 'is', null)
    .orderBy('notice.at')
    .orderBy('notice.consentId')
    .orderBy('notice.kind')
    .limit(limit)
    .execute()
}

export async function countOpenNotices(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('consentNotice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('settledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns whether there was something to settle */
export async function updateSettled(
  db: Db,
  { consentId, kind }: { consentId: string; kind: NoticeKind },
  settled: { settledAt: string; settledBy: string | null },
): Promise<boolean> {
  const result = await db
    .updateTable('consentNotice')
    .set(settled)
    .where('consentId', '=', consentId)
    .where('kind', '=', kind)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

type NoticesOf = { personId: string; kind: NoticeKind }

/** Comms has answered what these notices asked. */
export async function settleNoticesOf(
  db: Db,
  { personId, kind }: NoticesOf,
  settled: { settledAt: string; settledBy: string | null },
): Promise<void> {
  await db
    .updateTable('consentNotice')
    .set(settled)
    .where('kind', '=', kind)
    .where('settledAt', 'is', null)
    .where('consentId', 'in', consentsOf(db, personId))
    .execute()
}

/** What was noticed was a mistake: it can be noticed again. */
export async function deleteNoticesOf(db: Db, { personId, kind }: NoticesOf): Promise<void> {
  await db
    .deleteFrom('consentNotice')
    .where('kind', '=', kind)
    .where('consentId', 'in', consentsOf(db, personId))
    .execute()
}

const consentsOf = (db: Db, personId: string) =>
  db.selectFrom('consent').select('id').where('personId', '=', personId)

/** Notes something that can happen more than once: what was told and settled before is open again. */
export async function openNoticeAgain(
  db: Db,
  notice: { consentId: string; kind: NoticeKind; at: string },
): Promise<void> {
  const open = { at: notice.at, toldAt: null, settledAt: null, settledBy: null }
  await db
    .insertInto('consentNotice')
    .values(notice)
    .onConflict(conflict => conflict.columns(['consentId', 'kind']).doUpdateSet(open))
    .execute()
}

/**
 * People who withdrew a channel in which a photo with them stands published and nobody was asked to take it down: they
 * were named on it only afterwards. With each channel the moment it was last withdrawn.
 */
export function selectNamedAfterwards(db: Db) {
  return db
    .selectFrom('consentScope as scope')
    .innerJoin('consent', 'consent.id', 'scope.consentId')
    .innerJoin('photoBox', 'photoBox.personId', 'consent.personId')
    .innerJoin('publication', join =>
      join
        .onRef('publication.photoId', '=', 'photoBox.photoId')
        .onRef('publication.channel', '=', 'scope.channel'),
    )
    .select(({ fn }) => [
      'consent.personId',
      'scope.channel',
      fn.max('scope.withdrawnAt').$notNull().as('withdrawnAt'),
    ])
    .where('scope.withdrawnAt', 'is not', null)
    .where(
      sql<boolean>`not exists (select 1 from take_down where take_down.publication_id = publication.id
        and (take_down.done_at is not null or take_down.person_id = consent.person_id))`,
    )
    .groupBy(['consent.personId', 'scope.channel'])
    .orderBy('consent.personId')
    .orderBy('scope.channel')
    .execute()
}

export type NamedAfterwards = { personId: string; channel: Channel; withdrawnAt: Date }
