import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { type DepartureRefusal, type Leaving, planDeparture } from './plan-departure.ts'

/**
 * The communications team enters that somebody leaves, on that person's request. Their figures are kept for
 * their own export: only they themselves may give them up sooner.
 */
export async function enterDeparture(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  lastDay: Day,
): Promise<Result<Leaving, DepartureRefusal | 'not-allowed'>> {
  if (!ctx.actor.roles.includes('comms')) return failure('not-allowed')
  return planDeparture(ctx, { ambassadorId, lastDay, figures: 'keep', by: 'comms' })
}
