import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'

/**
 * Ends the signed-in person's pause: they are active again from today.
 */
export function resumeOwn(ctx: Ctx<AmbassadorActor>): Promise<Result<StateChange, StateRefusal>> {
  return changeState(ctx, { ambassadorId: ctx.actor.ambassadorId, to: 'active', by: 'self' })
}
