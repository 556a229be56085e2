import { monthOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readCompleteness } from '../own/read-completeness.ts'
import { selectHintMonth } from './figure-hint.queries.ts'

/** For how many own posts figures would be good now; 0 if the person put the hint away for this month. */
export async function readFigureHint(ctx: Ctx<AmbassadorActor>): Promise<number> {
  if ((await selectHintMonth(ctx.db, ctx.actor.ambassadorId)) === monthOf(ctx.now)) return 0
  return (await readCompleteness(ctx)).missing
}
