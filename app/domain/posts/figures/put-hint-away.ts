import { monthOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { updateHintMonth } from './figure-hint.queries.ts'

/** Puts the hint at missing figures away until the next month, without a reason. Doing it twice changes nothing. */
export async function putHintAway({ db, actor, now }: Ctx<AmbassadorActor>): Promise<void> {
  await updateHintMonth(db, actor.ambassadorId, monthOf(now))
}
