import type { Ctx, JobName, SystemActor } from '#app/domain/kernel/context.ts'
import { deleteEndedSessions } from '#app/domain/sessions/sessions.server.ts'

type Handler = (ctx: Ctx<SystemActor>) => Promise<number>

/** What each recurring job does; the number is what its run reports ("4 reminders"). */
export const handlers: Record<Exclude<JobName, 'deliver-mail'>, Handler> = {
  'check-nudges': async () => 0,
  'lapse-picks': async () => 0,
  'clean-up': async ctx => {
    await deleteEndedSessions(ctx.db, ctx.now.toString())
    return 0
  },
}
