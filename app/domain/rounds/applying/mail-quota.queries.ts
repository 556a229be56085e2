import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** How often each of these subjects was noted since an instant (ISO). */
export async function countAttempts(
  db: Db,
  subjects: readonly string[],
  since: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('signInAttempt')
    .select(({ fn }) => ['subject', fn.countAll<number>().as('count')])
    .where('subject', 'in', [...subjects])
    .where('at', '>', sql<Date>`${since}::timestamptz`)
    .groupBy('subject')
    .execute()
  return new Map(rows.map(({ subject, count }) => [subject, count]))
}

/** Notes these subjects once more; the nightly clean-up forgets them after a day. */
export async function insertAttempts(db: Db, subjects: readonly string[], at: string): Promise<void> {
  await db
    .insertInto('signInAttempt')
    .values(subjects.map(subject => ({ subject, at })))
    .execute()
}
