import { storePeopleImport } from '#app/domain/ambassadors/ambassadors.server.ts'
import { completeDepartures } from '#app/domain/departures/departures.server.ts'
import { remindOfEvents } from '#app/domain/events/events.server.ts'
import { deleteFile } from '#app/domain/files/files.server.ts'
import type { Ctx, JobPayloads, SystemActor } from '#app/domain/kernel/context.ts'
import { watchConnections } from '#app/domain/linkedin/linkedin.server.ts'
import { checkNudges } from '#app/domain/nudges/nudges.server.ts'
import { finishOnboarding, remindOnboarding } from '#app/domain/onboarding/onboarding.server.ts'
import { processPhoto, tidyPhotos } from '#app/domain/photos/photos.server.ts'
import { watchConsents } from '#app/domain/publications/publications.server.ts'
import { runPulse } from '#app/domain/pulse/pulse.server.ts'
import { lapsePicks } from '#app/domain/topics/topics.server.ts'
import { cleanUp, type SweepOutbox } from './clean-up.ts'
import type { QueuedJob, RecurringJob } from './schedule.ts'

type Handler = (ctx: Ctx<SystemActor>, services: HandlerServices) => Promise<number>

/** What background work may use besides the database. */
export type HandlerServices = { sweepOutbox?: SweepOutbox | undefined }

/** What each recurring job does; the number is what its run reports ("4 reminders"). */
export const handlers: Record<RecurringJob, Handler> = {
  'check-nudges': checkNudges,
  'lapse-picks': lapsePicks,
  'clean-up': cleanUp,
  'remind-onboarding': remindOnboarding,
  'remind-of-events': remindOfEvents,
  'complete-departures': completeDepartures,
  'run-pulse': runPulse,
  'watch-consents': watchConsents,
  'tidy-photos': tidyPhotos,
  'watch-connections': watchConnections,
}

type QueuedHandlers = {
  [Job in Exclude<QueuedJob, 'deliver-mail'>]: (
    ctx: Ctx<SystemActor>,
    payload: JobPayloads[Job],
  ) => Promise<void>
}

/** What each job does that a use case put into the queue; mail has its own way in the runner. */
export const queuedHandlers: QueuedHandlers = {
  'finish-onboarding': (ctx, { ambassadorId }) => finishOnboarding(ctx, ambassadorId),
  'store-people-import': (ctx, { importId }) => storePeopleImport(ctx, importId),
  'process-photo': (ctx, { photoId }) => processPhoto(ctx, photoId),
  'delete-file': (ctx, file) => deleteFile(ctx, file),
}
