import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

const MOST_PEOPLE = 200

/** Who has become active on this day or later straight from their onboarding, a fixed order. */
export async function selectActiveSince(db: Db, since: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('participationSpell as active')
    .innerJoin('participationSpell as onboarding', join =>
      join
        .onRef('onboarding.ambassadorId', '=', 'active.ambassadorId')
        .onRef('onboarding.validTo', '=', 'active.validFrom')
        .on('onboarding.state', '=', 'onboarding'),
    )
    .select('active.ambassadorId')
    .where('active.state', '=', 'active')
    .where('active.validTo', 'is', null)
    .where('active.validFrom', '>=', since)
    .orderBy('active.validFrom', 'desc')
    .orderBy('active.ambassadorId')
    .limit(MOST_PEOPLE)
    .execute()
  return rows.map(row => row.ambassadorId)
}
