import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import type { FigureChoice } from './departure.rules.ts'
import { type DepartureRefusal, type Leaving, planDeparture } from './plan-departure.ts'

/**
 * The signed-in person leaves the programme, from any state and without a reason. What they posted stays theirs;
 * what becomes of their figures is theirs to decide.
 */
export function leaveProgramme(
  ctx: Ctx<AmbassadorActor>,
  wish: { lastDay: Day; figures: FigureChoice },
): Promise<Result<Leaving, DepartureRefusal>> {
  return planDeparture(ctx, { ...wish, ambassadorId: ctx.actor.ambassadorId, by: 'self' })
}
