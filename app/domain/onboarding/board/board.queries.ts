import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

const MOST_PEOPLE = 200

/**
 * Who has become active on this day or later from their onboarding and not from a pause, in a fixed order. The
 * onboarding itself may have left no trace: one that was over on the day it began has no spell.
 */
export async function selectActiveSince(db: Db, since: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('participationSpell as active')
    .select('active.ambassadorId')
    .where('active.state', '=', 'active')
    .where('active.validTo', 'is', null)
    .where('active.validFrom', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('participationSpell as paused')
            .select('paused.id')
            .whereRef('paused.ambassadorId', '=', 'active.ambassadorId')
            .whereRef('paused.validTo', '=', 'active.validFrom')
            .where('paused.state', '=', 'paused'),
        ),
      ),
    )
    .orderBy('active.validFrom', 'desc')
    .orderBy('active.ambassadorId')
    .limit(MOST_PEOPLE)
    .execute()
  return rows.map(row => row.ambassadorId)
}
