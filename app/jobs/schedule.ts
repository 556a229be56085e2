import type { JobName } from '#app/domain/kernel/context.ts'

/** Work that the calendar starts; everything else is put into the queue by a use case. */
export type RecurringJob = Exclude<JobName, 'deliver-mail'>

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
]
