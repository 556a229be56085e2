import type { Db } from '#db/open.ts'

/** Notes that a person was there, whether or not they had signed up. */
export async function upsertAttendance(
  db: Db,
  attendance: { eventId: string; ambassadorId: string; attendedAt: string; attendedSetBy: string },
): Promise<void> {
  const { attendedAt, attendedSetBy, ...whom } = attendance
  const came = { state: 'going' as const, changedAt: attendedAt, attendedAt, attendedSetBy }
  await db
    .insertInto('eventSignUp')
    .values({ ...whom, ...came, signedUpAt: attendedAt })
    .onConflict(conflict => conflict.columns(['eventId', 'ambassadorId']).doUpdateSet(came))
    .execute()
}

export async function deleteAttendance(
  db: Db,
  { eventId, ambassadorId }: { eventId: string; ambassadorId: string },
): Promise<void> {
  await db
    .updateTable('eventSignUp')
    .set({ attendedAt: null, attendedSetBy: null })
    .where('eventId', '=', eventId)
    .where('ambassadorId', '=', ambassadorId)
    .execute()
}
