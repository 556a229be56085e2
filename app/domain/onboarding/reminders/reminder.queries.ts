import { isStaying } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

/**
 * Who is in onboarding and can be reminded at all, a fixed order: whose account is open. Whoever has said that they
 * are going to leave is not reminded any more.
 */
export async function selectPeopleToRemind(db: Db): Promise<string[]> {
  const people = await db
    .selectFrom('participationSpell as spell')
    .innerJoin('ambassador', 'ambassador.id', 'spell.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select('ambassador.id')
    .where('spell.state', '=', 'onboarding')
    .where('spell.validTo', 'is', null)
    .where('account.deactivatedAt', 'is', null)
    .where(isStaying)
    .orderBy('ambassador.id')
    .execute()
  return people.map(({ id }) => id)
}

/** The day each of these people was last reminded; whoever never was is not in the map. */
export async function selectLastReminders(
  db: Db,
  ambassadorIds: readonly string[],
): Promise<Map<string, Day>> {
  if (ambassadorIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('onboardingReminder')
    .select(({ fn }) => ['ambassadorId', fn.max<Day>('day').as('day')])
    .where('ambassadorId', 'in', [...ambassadorIds])
    .groupBy('ambassadorId')
    .execute()
  return new Map(rows.map(({ ambassadorId, day }) => [ambassadorId, day]))
}

/** Notes that somebody is reminded on a day. @returns false when they have been already */
export async function insertReminder(db: Db, row: { ambassadorId: string; day: Day }): Promise<boolean> {
  const result = await db
    .insertInto('onboardingReminder')
    .values(row)
    .onConflict(conflict => conflict.columns(['ambassadorId', 'day']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateReminderMail(
  db: Db,
  { ambassadorId, day }: { ambassadorId: string; day: Day },
  mailId: string,
): Promise<void> {
  await db
    .updateTable('onboardingReminder')
    .set({ mailId })
    .where('ambassadorId', '=', ambassadorId)
    .where('day', '=', day)
    .execute()
}
