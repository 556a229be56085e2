import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'

/**
 * Pauses the signed-in person's part in the programme from today, for as long as they like: nothing is expected,
 * no reminder is sent. No reason is asked for.
 */
export function pauseOwn(ctx: Ctx<AmbassadorActor>): Promise<Result<StateChange, StateRefusal>> {
  return changeState(ctx, { ambassadorId: ctx.actor.ambassadorId, to: 'paused', by: 'self' })
}
