import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'

/**
 * The signed-in person leaves the programme today, from any state and without a reason. What they wrote stays
 * theirs, and so does the account with which they can look at it; the communications team may invite them again.
 */
export function leaveProgramme(ctx: Ctx<AmbassadorActor>): Promise<Result<StateChange, StateRefusal>> {
  return changeState(ctx, { ambassadorId: ctx.actor.ambassadorId, to: 'left', by: 'self' })
}
