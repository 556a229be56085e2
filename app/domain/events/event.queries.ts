import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Event } from '#db/types.generated.ts'
import type { AgendaItem } from './planning/agenda.rules.ts'

export type StoredEvent = NonNullable<Awaited<ReturnType<typeof selectEvent>>>

export async function insertEvent(db: Db, event: Insertable<Event>): Promise<void> {
  await db.insertInto('event').values(event).execute()
}

export async function updateEvent(db: Db, id: string, change: Updateable<Event>): Promise<void> {
  await db.updateTable('event').set(change).where('id', '=', id).execute()
}

export function selectEvent(db: Db, id: string) {
  return db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An event, held for this transaction: of two people who want the last place the second waits here. */
export function lockEvent(db: Db, id: string): Promise<StoredEvent | undefined> {
  return db.selectFrom('event').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The parts of an event in their order. */
export function selectAgenda(db: Db, eventId: string): Promise<AgendaItem[]> {
  return db
    .selectFrom('eventAgendaItem')
    .select(['title', 'minutes'])
    .where('eventId', '=', eventId)
    .orderBy('position')
    .execute()
}

export async function replaceAgenda(db: Db, eventId: string, items: readonly AgendaItem[]): Promise<void> {
  await db.deleteFrom('eventAgendaItem').where('eventId', '=', eventId).execute()
  if (items.length === 0) return
  await db
    .insertInto('eventAgendaItem')
    .values(items.map((item, position) => ({ eventId, position, ...item })))
    .execute()
}

const events = (db: Db) =>
  db
    .selectFrom('event')
    .select(['id', 'kind', 'title', 'startsAt', 'endsAt', 'place', 'places', 'cancelledAt'])
    .select(({ selectFrom }) => [
      selectFrom('eventSignUp')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('eventSignUp.eventId', '=', 'event.id')
        .where('state', '=', 'going')
        .$asScalar()
        .$notNull()
        .as('going'),
      selectFrom('eventSignUp')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('eventSignUp.eventId', '=', 'event.id')
        .where('state', '=', 'waiting')
        .$asScalar()
        .$notNull()
        .as('waiting'),
      selectFrom('eventSignUp')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('eventSignUp.eventId', '=', 'event.id')
        .where('attendedAt', 'is not', null)
        .$asScalar()
        .$notNull()
        .as('attended'),
    ])

/** Events that are not over at this instant (ISO), the next one first, with how many come, wait, came. */
export function selectComingEvents(db: Db, now: string, limit: number) {
  return events(db)
    .where('endsAt', '>', new Date(now))
    .orderBy('startsAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Events that are over, the latest first. */
export function selectPastEvents(db: Db, now: string, limit: number) {
  return events(db)
    .where('endsAt', '<=', new Date(now))
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Events of these days that will happen: from the first instant (ISO), included, to the second, excluded. */
export function selectEventIdsBetween(db: Db, from: string, to: string) {
  return db
    .selectFrom('event')
    .select('id')
    .where('startsAt', '>=', new Date(from))
    .where('startsAt', '<', new Date(to))
    .where('cancelledAt', 'is', null)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
}
