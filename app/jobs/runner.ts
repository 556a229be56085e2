import type { PgBoss } from 'pg-boss'
import { randomUUID } from 'node:crypto'
import { deliverMail, type SendMail } from '#app/domain/outbox/outbox.server.ts'
import type { Ctx, JobName, JobPayloads, SystemActor } from '#app/domain/kernel/context.ts'
import type { AppServices } from '#app/web/app-services.ts'
import { log, logError } from '#app/web/log.ts'
import { handlers } from './handlers.ts'
import { finishJobRun, startJobRun } from './job-run.queries.ts'
import { schedule } from './schedule.ts'

/**
 * Starts the workers of this process and writes the schedule. Every handler may run twice: the queue
 * promises at least once, the handlers do their work once.
 */
export async function startRunner(boss: PgBoss, app: AppServices, send: SendMail): Promise<void> {
  for (const { job, cron } of schedule) {
    await boss.schedule(job, cron, {}, { tz: 'Europe/Berlin', missed: 'once' })
    await boss.work(job, { pollingIntervalSeconds: 2 }, async () => {
      await runJob(app, job)
    })
  }
  await boss.work<JobPayloads['deliver-mail']>('deliver-mail', { pollingIntervalSeconds: 1 }, async jobs => {
    for (const job of jobs) await deliverMail(jobContext(app, 'deliver-mail'), job.data.mailId, send)
  })
}

/** Runs one recurring job now and records when it started, ended, and what it counted. */
export async function runJob(app: AppServices, job: Exclude<JobName, 'deliver-mail'>): Promise<number> {
  const ctx = jobContext(app, job)
  const runId = await startJobRun(ctx.db, job, ctx.now.toString())
  try {
    const counted = await handlers[job](ctx)
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

function jobContext(app: AppServices, job: JobName): Ctx<SystemActor> {
  return {
    db: app.db,
    actor: { kind: 'system', job },
    now: app.clock(),
    requestId: `${job}-${randomUUID()}`,
    jobs: app.jobs,
  }
}
