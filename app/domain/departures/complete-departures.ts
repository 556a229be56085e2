import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { completeDeparture } from './complete-departure.ts'
import { selectDue, selectKeptLongEnough } from './departure.queries.ts'
import { keptLongEnoughBefore } from './departure.rules.ts'
import { turnFiguresIntoTotals } from './figures/turn-figures-into-totals.ts'

/**
 * Ends what ended with somebody's last day, and turns figures into totals that were kept long enough; each person
 * in a transaction of their own. Running it twice changes nothing.
 * @returns how many people left, and of how many the figures became totals, together
 */
export async function completeDepartures(ctx: Ctx<SystemActor>): Promise<number> {
  const due = await selectDue(ctx.db, dayOf(ctx.now))
  let count = 0
  for (const ambassadorId of due) if (await completeDeparture(ctx, ambassadorId)) count += 1
  const kept = await selectKeptLongEnough(ctx.db, keptLongEnoughBefore(ctx.now).toString())
  for (const ambassadorId of kept) if (await turnFiguresIntoTotals(ctx, ambassadorId)) count += 1
  return count
}
