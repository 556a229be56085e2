import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectEvent } from '../event.queries.ts'
import { selectSignUp } from '../sign-up.queries.ts'
import { type CalendarEntry, entryOf } from './write-calendar.ts'

/**
 * One event for the signed-in person's calendar; undefined if there is none. The link to a meeting is only in
 * it for people who come.
 */
export async function readOwnEntry(
  ctx: Ctx<AmbassadorActor>,
  eventId: string,
): Promise<CalendarEntry | undefined> {
  const event = isId(eventId) ? await selectEvent(ctx.db, eventId) : undefined
  if (!event) return undefined
  const signUp = await selectSignUp(ctx.db, event.id, ctx.actor.ambassadorId)
  const entry = entryOf(event)
  return signUp?.state === 'going' ? entry : { ...entry, videoUrl: null }
}
