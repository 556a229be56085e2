import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { changeState, type StateRefusal } from './change-state.ts'
import { sendWelcome } from './send-welcome.ts'

/**
 * Makes somebody active whose onboarding is done, with the welcome: both or neither. Whoever is active
 * already, or has meanwhile left, stays as they are and gets no second mail.
 */
export async function completeOnboarding(
  ctx: Ctx<SystemActor>,
  ambassadorId: string,
): Promise<Result<undefined, StateRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const moved = await changeState(scoped, { ambassadorId, to: 'active', by: 'system' })
    if (!moved.ok) return failure(moved.reason)
    await sendWelcome(scoped, moved.value)
    return success()
  })
}
