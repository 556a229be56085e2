import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import type { Ctx, FileStore, JobQueue, SystemActor } from '#app/domain/kernel/context.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { type Db, type OpenDatabase, openInMemory, openPostgres } from '#db/open.ts'

import { temporaryFiles } from './file-store.ts'

/** The moment tests happen at unless they say otherwise: a Thursday morning in November, Berlin 10:00. */
export const TEST_NOW = Temporal.Instant.from('2026-11-19T09:00:00Z')

/**
 * A real database of its own, migrated and empty, with the job queue installed. The engine is the
 * embedded one, or the PostgreSQL server named by TEST_DATABASE_URL.
 */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const template = inject('template')
  if (template.kind === 'embedded') return openInMemory(new Blob([await readFile(template.file)]))
  // Copies are dropped together at the very end: dropping one while its connections are still closing
  // would break them.
  const name = `${template.database}_${randomUUID().slice(0, 8)}`
  const server = openPostgres(template.url, 1)
  await sql`create database ${sql.id(name)} template ${sql.id(template.database)}`.execute(server.db)
  await server.close()
  const url = new URL(template.url)
  url.pathname = `/${name}`
  return openPostgres(url.href)
}

/** What a test of a use case works with. Everything it writes is rolled back after the test. */
export type TestBench = {
  readonly db: Db
  readonly jobs: JobQueue
  /** Files of this test alone. */
  readonly files: FileStore
  /** A context for the system at {@link TEST_NOW}; pass `actor` or `now` to be somebody else or later. */
  ctx<A extends Ctx['actor'] = SystemActor>(change?: { actor?: A; now?: Temporal.Instant }): Ctx<A>
}

/** Opens one database for the test file and wraps each test in a transaction that is rolled back. */
export function useTestBench(): TestBench {
  let database: OpenDatabase
  let boss: PgBoss
  let open: { db: Db; rollback(): Promise<void> } | undefined
  let files: FileStore | undefined

  beforeAll(async () => {
    database = await openTestDatabase()
    boss = await startBoss(database, { quiet: true })
  })
  beforeEach(async () => {
    const trx = await database.db.startTransaction().execute()
    open = { db: trx, rollback: async () => void (await trx.rollback().execute()) }
  })
  afterEach(async () => {
    await open?.rollback()
    open = undefined
    files = undefined
  })
  afterAll(async () => {
    await boss.stop({ graceful: false })
    await database.close()
  })

  const bench: TestBench = {
    get db() {
      if (!open) throw new Error('The database is open inside a test only')
      return open.db
    },
    get files() {
      files ??= temporaryFiles()
      return files
    },
    get jobs() {
      return jobQueue(boss)
    },
    ctx<A extends Ctx['actor'] = SystemActor>(change: { actor?: A; now?: Temporal.Instant } = {}) {
      return {
        db: bench.db,
        jobs: bench.jobs,
        // Made when first looked at: most tests touch no file.
        get files() {
          return bench.files
        },
        actor: (change.actor ?? { kind: 'system', job: 'test' }) as A,
        now: change.now ?? TEST_NOW,
        requestId: 'test',
      }
    },
  }
  return bench
}
