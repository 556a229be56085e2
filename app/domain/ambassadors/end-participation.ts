import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { changeState, type StateChange, type StateRefusal } from './change-state.ts'
import { selectSpells } from './participation.queries.ts'
import type { Mover } from './participation.rules.ts'

/**
 * Writes that somebody has left the programme: the last step of a departure, and only that. What else ends with
 * it (picks, sign-ups, account) is the departure's work, which is why nothing else calls this.
 * @param leaving `from` is the first day they are no longer there, today or earlier; a state they entered
 * after that day is kept, and they have left from its first day
 */
export async function endParticipation(
  ctx: Ctx,
  { ambassadorId, by, from, setBy }: { ambassadorId: string; by: Mover; from: Day; setBy: string | null },
): Promise<Result<StateChange, StateRefusal>> {
  const running = (await selectSpells(ctx.db, [ambassadorId])).find(spell => spell.to === null)
  const entered = running?.from ?? from
  const decided = { from: entered > from ? entered : from, setBy }
  return changeState(ctx, { ambassadorId, to: 'left', by, decided })
}
