import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { updateNudgeMailOptOut } from '../ambassador.queries.ts'

/** Switches reminders by mail on or off for the signed-in person. Saying it twice changes nothing. */
export async function setNudgeMail(ctx: Ctx<AmbassadorActor>, on: boolean): Promise<void> {
  await updateNudgeMailOptOut(ctx.db, ctx.actor.ambassadorId, on ? null : ctx.now.toString())
}
