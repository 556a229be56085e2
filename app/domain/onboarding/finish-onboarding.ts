import { completeOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { readPath } from './path/read-paths.ts'

/**
 * Makes somebody active whose required steps are all done, with the welcome; everybody else stays as they are.
 * May run as often as it likes: whoever is active is not in onboarding any more.
 */
export async function finishOnboarding(ctx: Ctx<SystemActor>, ambassadorId: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const path = await readPath(trx, ambassadorId, dayOf(ctx.now))
    if (path?.state !== 'onboarding' || !path.finished) return
    await completeOnboarding({ ...ctx, db: trx }, ambassadorId)
  })
}
