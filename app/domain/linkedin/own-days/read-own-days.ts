import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { lastMonths } from '../course.rules.ts'
import { selectOwnDays } from './own-day.queries.ts'
import { everyDay, type OwnDay } from './own-days.rules.ts'

const MONTHS = 12

/**
 * How often the signed-in person's posts were shown on each day of the last twelve months up to yesterday, from their
 * own files; null if none of these days is known. Nobody else's are ever read.
 */
export async function readOwnDays({ db, actor, now }: Ctx<AmbassadorActor>): Promise<OwnDay[] | null> {
  const span = lastMonths(MONTHS, dayOf(now))
  const known = await selectOwnDays(db, actor.ambassadorId, span)
  return known.length > 0 ? everyDay(known, span) : null
}
