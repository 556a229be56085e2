import type { PgBoss } from 'pg-boss'
import type { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll } from 'vitest'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import type { JobServices } from '#app/jobs/runner.ts'
import type { OpenDatabase } from '#db/open.ts'
import { openTestDatabase, TEST_NOW } from '#tests/support/database.ts'
import { folderForFile } from '#tests/support/file-store.ts'

/** What background work runs with in a test: nothing is rolled back, the clock is set by hand. */
export type JobBench = {
  readonly database: OpenDatabase
  readonly boss: PgBoss
  readonly app: JobServices
  now: Temporal.Instant
}

/** Opens one database with its queue for the test file. */
export function useJobBench(): JobBench {
  let database: OpenDatabase | undefined
  let boss: PgBoss | undefined
  const files = folderForFile()
  const opened = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The database is open inside a test only')
    return part
  }
  beforeAll(async () => {
    database = await openTestDatabase()
    boss = await startBoss(database, { quiet: true })
  })
  afterAll(async () => {
    await boss?.stop({ graceful: false })
    await database?.close()
  })
  const bench = {
    now: TEST_NOW,
    get database() {
      return opened(database)
    },
    get boss() {
      return opened(boss)
    },
    get app(): JobServices {
      return { db: bench.database.db, jobs: jobQueue(bench.boss), files, clock: () => bench.now }
    },
  }
  return bench
}
