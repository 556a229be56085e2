import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { checkNudges } from '#app/domain/nudges/nudges.server.ts'
import { lapsePicks } from '#app/domain/topics/topics.server.ts'
import { cleanUp } from './clean-up.ts'
import type { RecurringJob } from './schedule.ts'

type Handler = (ctx: Ctx<SystemActor>) => Promise<number>

/** What each recurring job does; the number is what its run reports ("4 reminders"). */
export const handlers: Record<RecurringJob, Handler> = {
  'check-nudges': checkNudges,
  'lapse-picks': lapsePicks,
  'clean-up': cleanUp,
}
