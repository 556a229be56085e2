import type { Db } from '#db/open.ts'

/** Notes that a month ('YYYY-MM') does not suit a person; noting it twice changes nothing. */
export async function insertSnooze(
  db: Db,
  snooze: { ambassadorId: string; month: string; snoozedAt: string },
): Promise<void> {
  await db
    .insertInto('snooze')
    .values(snooze)
    .onConflict(conflict => conflict.columns(['ambassadorId', 'month']).doNothing())
    .execute()
}

/** The months these people had set aside by `until` (ISO instant), since a month ('YYYY-MM'). */
export function selectSnoozes(
  db: Db,
  ambassadorIds: readonly string[],
  { sinceMonth, until }: { sinceMonth: string; until: string },
) {
  return db
    .selectFrom('snooze')
    .select(['ambassadorId', 'month'])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .where('month', '>=', sinceMonth)
    .where('snoozedAt', '<=', new Date(until))
    .execute()
}

/** Whether a person said that a month ('YYYY-MM') does not suit them. */
export async function isSnoozed(db: Db, ambassadorId: string, month: string): Promise<boolean> {
  const snooze = await db
    .selectFrom('snooze')
    .select('month')
    .where('ambassadorId', '=', ambassadorId)
    .where('month', '=', month)
    .executeTakeFirst()
  return snooze !== undefined
}
