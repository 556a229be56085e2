import { sql } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

// A call ends on its last day, or on the day it was closed early.
const endedOn = sql<Day>`least(closes_on, (closed_at at time zone 'Europe/Berlin')::date)`

/** Deletes every application to calls whose last day lies before this one. @returns how many */
export async function deleteApplicationsOfRoundsEndedBefore(db: Db, day: Day): Promise<number> {
  const result = await db
    .deleteFrom('application')
    .where('roundId', 'in', rounds => rounds.selectFrom('round').select('id').where(endedOn, '<', day))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Deletes applications that were submitted before an instant (ISO) and never confirmed. @returns how many */
export async function deleteUnconfirmedBefore(db: Db, before: string): Promise<number> {
  const result = await db
    .deleteFrom('application')
    .where('confirmedAt', 'is', null)
    .where('submittedAt', '<', new Date(before))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
