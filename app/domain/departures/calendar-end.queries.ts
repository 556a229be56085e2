import type { Db } from '#db/open.ts'

/** Cancels somebody's sign-ups to events that have not begun at an instant (ISO). @returns the events */
export async function cancelFutureSignUps(db: Db, ambassadorId: string, at: string): Promise<string[]> {
  const rows = await db
    .updateTable('eventSignUp')
    .set({ state: 'cancelled', changedAt: at })
    .where('ambassadorId', '=', ambassadorId)
    .where('state', '!=', 'cancelled')
    .where('eventId', 'in', eb =>
      eb.selectFrom('event').select('event.id').where('event.startsAt', '>', new Date(at)),
    )
    .returning('eventId')
    .execute()
  return rows.map(row => row.eventId)
}

/** Makes the secret address of somebody's calendar unusable. */
export async function revokeCalendarFeeds(db: Db, ambassadorId: string, at: string): Promise<void> {
  await db
    .updateTable('calendarFeed')
    .set({ revokedAt: at })
    .where('ambassadorId', '=', ambassadorId)
    .where('revokedAt', 'is', null)
    .execute()
}
