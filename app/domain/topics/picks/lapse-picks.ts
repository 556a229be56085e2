import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { oldestOpenSince } from './oldest-open.rules.ts'
import { lapsePicksTakenBefore } from './pick.queries.ts'

/**
 * Frees every topic that was taken 30 days ago or earlier and not used; what was written stays with the
 * pick. Running it twice changes nothing.
 * @returns how many picks lapsed
 */
export async function lapsePicks(ctx: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  const before = oldestOpenSince(dayOf(ctx.now)).toString()
  return lapsePicksTakenBefore(ctx.db, before, { at: ctx.now.toString() })
}
