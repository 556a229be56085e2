import type { Insertable } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Departure } from '#db/types.generated.ts'
import { goneStates } from './departure.rules.ts'

/** How many people one run of the nightly job takes care of; the others follow the next night. */
const MOST_PER_RUN = 500

/** A person with the state they are in; locked, so that everything about their leaving happens one after the other. */
export async function lockPerson(db: Db, ambassadorId: string) {
  const person = await db
    .selectFrom('ambassador')
    .select(['id as ambassadorId', 'accountId'])
    .where('id', '=', ambassadorId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) return undefined
  return { ...person, state: await selectState(db, ambassadorId) }
}

/** The state somebody is in; null before their first. */
export async function selectState(db: Db, ambassadorId: string) {
  const spell = await db
    .selectFrom('participationSpell')
    .select('state')
    .where('ambassadorId', '=', ambassadorId)
    .where('validTo', 'is', null)
    .executeTakeFirst()
  return spell?.state ?? null
}

const columns = [
  'departure.id',
  'departure.ambassadorId',
  'departure.lastDay',
  'departure.figures',
  'departure.decidedBy',
  'departure.completedAt',
  'departure.anonymisedAt',
] as const

/** The departure that is planned and not completed, if any. */
export function selectPlanned(db: Db, ambassadorId: string) {
  return db
    .selectFrom('departure')
    .select(columns)
    .where('ambassadorId', '=', ambassadorId)
    .where('completedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}

export type StoredDeparture = NonNullable<Awaited<ReturnType<typeof selectPlanned>>>

/** The departure with which somebody last left, if they ever did. */
export function selectLastCompleted(db: Db, ambassadorId: string) {
  return db
    .selectFrom('departure')
    .select(columns)
    .where('ambassadorId', '=', ambassadorId)
    .where('completedAt', 'is not', null)
    .orderBy('completedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** People whose last day was before `today`, the earliest first. */
export async function selectDue(db: Db, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('departure')
    .select('ambassadorId')
    .where('completedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('lastDay', '<', today)
    .orderBy('lastDay')
    .orderBy('id')
    .limit(MOST_PER_RUN)
    .execute()
  return rows.map(row => row.ambassadorId)
}

/** People who left before an instant (ISO), have not come back, and whose figures are still kept. */
export async function selectKeptLongEnough(db: Db, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('departure')
    .innerJoin('participationSpell as spell', 'spell.ambassadorId', 'departure.ambassadorId')
    .select('departure.ambassadorId')
    .where('spell.validTo', 'is', null)
    .where('spell.state', 'in', goneStates)
    .where('departure.anonymisedAt', 'is', null)
    .where('departure.completedAt', '<=', new Date(before))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('departure as later')
            .select('later.id')
            .whereRef('later.ambassadorId', '=', 'departure.ambassadorId')
            .whereRef('later.completedAt', '>', 'departure.completedAt'),
        ),
      ),
    )
    .orderBy('departure.completedAt')
    .orderBy('departure.id')
    .limit(MOST_PER_RUN)
    .execute()
  return rows.map(row => row.ambassadorId)
}

export async function insertDeparture(db: Db, departure: Insertable<Departure>): Promise<void> {
  await db.insertInto('departure').values(departure).execute()
}

export async function updateCompleted(db: Db, departureId: string, at: string): Promise<void> {
  await db.updateTable('departure').set({ completedAt: at }).where('id', '=', departureId).execute()
}

export async function updateCancelled(db: Db, departureId: string, at: string): Promise<void> {
  await db.updateTable('departure').set({ cancelledAt: at }).where('id', '=', departureId).execute()
}

/** Notes when the figures became totals, and in which department they are counted. */
export async function updateAnonymised(
  db: Db,
  departureId: string,
  { at, countedIn }: { at: string; countedIn: string | null },
): Promise<void> {
  await db
    .updateTable('departure')
    .set({ anonymisedAt: at, countedIn })
    .where('id', '=', departureId)
    .execute()
}
