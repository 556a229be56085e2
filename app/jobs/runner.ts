import { randomUUID } from 'node:crypto'
import type { JobResult, PgBoss, WorkOptions } from 'pg-boss'
import type { Ctx, JobName, JobPayloads, SystemActor } from '#app/domain/kernel/context.ts'
import { deliverMail, type SendMail } from '#app/domain/outbox/outbox.server.ts'
import type { AppServices } from '#app/web/app-services.ts'
import { log, logError } from '#app/web/log.ts'
import { type HandlerServices, handlers, queuedHandlers } from './handlers.ts'
import { finishJobRun, startJobRun } from './job-run.queries.ts'
import { type QueuedJob, type RecurringJob, schedule } from './schedule.ts'

/** What background work needs of the program. */
export type JobServices = Pick<AppServices, 'db' | 'clock' | 'jobs' | 'files'> & HandlerServices

type InBatches = WorkOptions & { perJobResults: true }

// Work of one fetch is done one after the other, and a full fetch is followed by the next at once, so that a
// morning's reminders or a whole workshop's attendance do not wait for the second hand.
const inBatches = {
  pollingIntervalSeconds: 1,
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
} satisfies InBatches

// A photo takes seconds and memory: two of them at a time, each fetched by itself.
const photosAtOnce = { ...inBatches, batchSize: 1, localConcurrency: 2 } satisfies InBatches

/**
 * Starts the workers of this process and writes the schedule. Every handler may run twice: the queue
 * promises at least once, the handlers do their work once.
 */
export async function startRunner(boss: PgBoss, app: JobServices, send: SendMail): Promise<void> {
  for (const { job, cron } of schedule) {
    await boss.schedule(job, cron, {}, { tz: 'Europe/Berlin', missed: 'once' })
    await boss.work(job, { pollingIntervalSeconds: 2 }, async () => {
      await runJob(app, job)
    })
  }
  for (const job of Object.keys(queuedHandlers) as Array<keyof typeof queuedHandlers>) {
    await workInBatches(boss, job, data => settleQueued(app, job, data))
  }
  await workInBatches(boss, 'deliver-mail', ({ mailId }) => runDelivery(app, mailId, send))
}

type Settled = JobResult['status']

// One after the other, each settled for itself: what fails is tried again alone.
async function workInBatches<Job extends QueuedJob>(
  boss: PgBoss,
  job: Job,
  settle: (payload: JobPayloads[Job]) => Promise<Settled>,
): Promise<void> {
  const way = job === 'process-photo' ? photosAtOnce : inBatches
  await boss.work<JobPayloads[Job], JobResult[], InBatches>(job, way, async jobs => {
    const results: JobResult[] = []
    for (const { id, data } of jobs) results.push({ id, status: await settle(data) })
    return results
  })
}

async function settleQueued<Job extends keyof typeof queuedHandlers>(
  app: JobServices,
  job: Job,
  payload: JobPayloads[Job],
): Promise<Settled> {
  try {
    await runQueued(app, job, payload)
    return 'completed'
  } catch (error) {
    logError('job.failed', error, { job })
    return 'failed'
  }
}

/** Runs one recurring job now and records when it started, ended, and what it counted. */
export async function runJob(app: JobServices, job: RecurringJob): Promise<number> {
  const ctx = jobContext(app, job)
  const runId = await startJobRun(ctx.db, job, ctx.now.toString())
  try {
    const counted = await handlers[job](ctx, { sweepOutbox: app.sweepOutbox })
    await finishJobRun(ctx.db, runId, { endedAt: app.clock().toString(), counted, error: null })
    log('info', 'job.done', { job, counted })
    return counted
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await finishJobRun(ctx.db, runId, { endedAt: app.clock().toString(), counted: null, error: message })
    logError('job.failed', error, { job })
    throw error
  }
}

/** Does one piece of work that a use case put into the queue. Throws when it fails: the queue tries again. */
export async function runQueued<Job extends keyof typeof queuedHandlers>(
  app: JobServices,
  job: Job,
  payload: JobPayloads[Job],
): Promise<void> {
  await queuedHandlers[job](jobContext(app, job), payload)
}

// Why a mail did not go out stands in its row, where comms reads it: a mail server's answer names
// addresses, and those belong neither into the queue nor into the log.
async function runDelivery(app: JobServices, mailId: string, send: SendMail): Promise<Settled> {
  const outcome = await deliverMail(jobContext(app, 'deliver-mail'), mailId, send)
  if (outcome === 'failed') log('error', 'mail.not-delivered', { mailId })
  if (outcome === 'refused') log('error', 'mail.refused', { mailId })
  // What is refused for good is done: the queue would only try again.
  return outcome === 'failed' ? 'failed' : 'completed'
}

function jobContext(app: JobServices, job: JobName): Ctx<SystemActor> {
  return {
    db: app.db,
    actor: { kind: 'system', job },
    now: app.clock(),
    requestId: `${job}-${randomUUID()}`,
    jobs: app.jobs,
    files: app.files,
  }
}
