import { fromPglite, PgBoss } from 'pg-boss'
import type { JobName } from '#app/domain/kernel/context.ts'
import { logError } from '#app/web/log.ts'
import type { OpenDatabase } from '#db/open.ts'

const NO_JOB = '00000000-0000-0000-0000-000000000000'

/** How often each kind of work is tried again, and after which pause (seconds, growing). */
const queues: Record<JobName, { retryLimit: number; retryDelay: number }> = {
  'check-nudges': { retryLimit: 3, retryDelay: 30 },
  'deliver-mail': { retryLimit: 8, retryDelay: 30 },
  'lapse-picks': { retryLimit: 3, retryDelay: 30 },
  'clean-up': { retryLimit: 3, retryDelay: 30 },
  'remind-onboarding': { retryLimit: 3, retryDelay: 30 },
  'remind-of-events': { retryLimit: 3, retryDelay: 30 },
  'complete-departures': { retryLimit: 3, retryDelay: 30 },
  'run-pulse': { retryLimit: 3, retryDelay: 30 },
  'finish-onboarding': { retryLimit: 3, retryDelay: 30 },
  'store-people-import': { retryLimit: 3, retryDelay: 5 },
  'process-photo': { retryLimit: 3, retryDelay: 5 },
  'delete-file': { retryLimit: 8, retryDelay: 30 },
  'watch-consents': { retryLimit: 3, retryDelay: 30 },
  'watch-connections': { retryLimit: 3, retryDelay: 300 },
  'tidy-photos': { retryLimit: 3, retryDelay: 30 },
}

/**
 * Starts pg-boss on the opened database and makes sure every queue exists.
 * @param quiet for commands and tests that only put work into the queue: no calendar, no housekeeping
 * @param calendar whether recurring jobs begin by themselves
 */
export async function startBoss(
  database: OpenDatabase,
  { quiet = false, calendar = !quiet }: { quiet?: boolean; calendar?: boolean } = {},
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connection(database),
    schedule: calendar,
    supervise: !quiet,
    cronMonitorIntervalSeconds: 30,
  })
  boss.on('error', error => logError('jobs.error', error))
  await boss.start()
  for (const [name, retry] of Object.entries(queues)) {
    await boss.createQueue(name, { ...retry, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300 })
    // Looks the queue up once, so that putting a job into it inside a transaction asks nothing outside
    // of it: the embedded database has one connection and would wait for itself.
    await boss.findJobs(name, { id: NO_JOB })
  }
  return boss
}

function connection({ engine }: OpenDatabase) {
  return engine.kind === 'postgres'
    ? { connectionString: engine.url, max: 3 }
    : { db: fromPglite(engine.pglite), backend: 'pglite' as const }
}
