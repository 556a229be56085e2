import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'

/**
 * Accepts an invitation of somebody who can sign in already: their onboarding begins today.
 */
export function joinProgramme(ctx: Ctx<AmbassadorActor>): Promise<Result<StateChange, StateRefusal>> {
  return changeState(ctx, { ambassadorId: ctx.actor.ambassadorId, to: 'onboarding', by: 'self' })
}
