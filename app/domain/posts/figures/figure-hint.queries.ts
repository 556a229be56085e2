import type { Month } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

/** The last month for which a person put the hint at missing figures away; null if they never did. */
export async function selectHintMonth(db: Db, ambassadorId: string): Promise<Month | null> {
  const person = await db
    .selectFrom('ambassador')
    .select('figureHintOff')
    .where('id', '=', ambassadorId)
    .executeTakeFirst()
  return person?.figureHintOff ?? null
}

export async function updateHintMonth(db: Db, ambassadorId: string, month: Month): Promise<void> {
  await db.updateTable('ambassador').set({ figureHintOff: month }).where('id', '=', ambassadorId).execute()
}
