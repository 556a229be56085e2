import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectPlanned } from './departure.queries.ts'
import type { FigureChoice } from './departure.rules.ts'

/** A departure that is planned and can still be taken back. */
export type PlannedDeparture = { lastDay: Day; figures: FigureChoice }

/** When somebody is going to leave; null if they are not. What they chose for their figures is for them alone. */
export async function readPlannedDeparture(
  ctx: Pick<Ctx, 'db'>,
  ambassadorId: string,
): Promise<PlannedDeparture | null> {
  const planned = await selectPlanned(ctx.db, ambassadorId)
  return planned ? { lastDay: planned.lastDay, figures: planned.figures } : null
}
