import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectComingEvents, selectPastEvents } from '../event.queries.ts'

/** An event in a list, with how many come, wait and came. */
export type PlannedEvent = Awaited<ReturnType<typeof selectComingEvents>>[number]

/** For comms: what is coming, the next one first, and the last hundred events that are over. */
export async function listEventPlan(ctx: Ctx): Promise<{ coming: PlannedEvent[]; past: PlannedEvent[] }> {
  const now = ctx.now.toString()
  return {
    coming: await selectComingEvents(ctx.db, now, 200),
    past: await selectPastEvents(ctx.db, now, 100),
  }
}

/** The next events that will take place, a few. */
export async function listNextEvents(ctx: Ctx, limit: number): Promise<PlannedEvent[]> {
  const coming = await selectComingEvents(ctx.db, ctx.now.toString(), limit * 3)
  return coming.filter(({ cancelledAt }) => cancelledAt === null).slice(0, limit)
}
