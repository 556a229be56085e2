import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'
import { lookAtOnboarding } from '../look-at-onboarding.ts'

/**
 * Accepts an invitation of somebody who can sign in already: their onboarding begins today. For somebody who comes
 * back it may be done with that: what they did before, and the texts they read that still count, are not asked twice.
 */
export function joinProgramme(ctx: Ctx<AmbassadorActor>): Promise<Result<StateChange, StateRefusal>> {
  const { ambassadorId } = ctx.actor
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const joined = await changeState(scoped, { ambassadorId, to: 'onboarding', by: 'self' })
    if (joined.ok) await lookAtOnboarding(scoped, [ambassadorId])
    return joined
  })
}
