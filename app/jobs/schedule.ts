import type { JobName } from '#app/domain/kernel/context.ts'

/** Work that a use case puts into the queue. */
export type QueuedJob =
  | 'deliver-mail'
  | 'finish-onboarding'
  | 'store-people-import'
  | 'process-photo'
  | 'delete-file'

/** Work that the calendar starts. */
export type RecurringJob = Exclude<JobName, QueuedJob>

/** The programme's calendar: every recurring job, at Europe/Berlin time. A missed run is caught up once. */
export const schedule: ReadonlyArray<{ job: RecurringJob; cron: string; does: string }> = [
  {
    job: 'check-nudges',
    cron: '0 9 * * 1-5',
    does: 'decides for everybody whether a reminder helps today',
  },
  { job: 'lapse-picks', cron: '15 4 * * *', does: 'gives back topics that were taken more than 30 days ago' },
  {
    job: 'clean-up',
    cron: '45 3 * * *',
    does: 'deletes what is no longer needed: ended sessions, old attempts, links, previews, mails',
  },
  {
    job: 'remind-onboarding',
    cron: '15 9 * * 1-5',
    does: 'reminds people in onboarding of exactly what is still open, on working days',
  },
  { job: 'remind-of-events', cron: '30 8 * * *', does: 'reminds people of an event they come to' },
  {
    job: 'complete-departures',
    cron: '15 0 * * *',
    does: 'ends what ended with the last day of somebody who left',
  },
  {
    job: 'watch-consents',
    cron: '0 7 * * *',
    does: 'tells comms which consents end or change soon, and reminds of photos to be taken down',
  },
  {
    job: 'tidy-photos',
    cron: '15 3 * * *',
    does: 'deletes originals after their time, and photos that were thrown away',
  },
  {
    job: 'watch-connections',
    cron: '30 7 * * *',
    does: 'tells people three days before their connection to LinkedIn ends, and forgets those that ended',
  },
  { job: 'run-pulse', cron: '0 8 * * *', does: 'opens and closes the half-yearly pulse' },
]
