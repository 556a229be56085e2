import { fromKysely, type PgBoss } from 'pg-boss'
import type { JobQueue } from '#app/domain/kernel/context.ts'

/**
 * The programme's queue on pg-boss. The job is written through the handle it is given: inside a
 * transaction it appears with the commit and vanishes with the rollback.
 */
export function jobQueue(boss: PgBoss): JobQueue {
  return {
    async enqueue(db, job, payload) {
      // pg-boss reads its own column names: no renaming on the way back.
      await boss.send(job, payload, { db: fromKysely(db.withoutPlugins()) })
    },
    async enqueueMany(db, job, payloads) {
      if (payloads.length === 0) return
      const jobs = payloads.map(data => ({ data }))
      await boss.insert(job, jobs, { db: fromKysely(db.withoutPlugins()) })
    },
  }
}
