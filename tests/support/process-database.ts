import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { inject } from 'vitest'
import { type OpenDatabase, openEmbedded, openPostgres } from '#db/open.ts'
import { openTestDatabase } from '#tests/support/database.ts'

/** A migrated, empty database that outlives the process that uses it: for tests that end processes. */
export type ProcessDatabase = {
  /** What another process needs in its environment to open it. */
  env: { DATABASE_URL: string; DATA_DIR: string }
  /** Opens it here. The embedded engine serves one process at a time: close it before another one opens it. */
  open(): Promise<OpenDatabase>
  remove(): Promise<void>
}

/** A database on disk: a directory of its own, or a database on the server named by TEST_DATABASE_URL. */
export async function aProcessDatabase(): Promise<ProcessDatabase> {
  const template = inject('template')
  return template.kind === 'embedded' ? onDisk(template.file) : onServer()
}

async function onDisk(template: string): Promise<ProcessDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'stadtstimmen-process-'))
  const loadDataDir = new Blob([await readFile(template)])
  const pglite = await PGlite.create({ dataDir: join(directory, 'postgres'), loadDataDir })
  await pglite.close()
  return {
    env: { DATABASE_URL: '', DATA_DIR: directory },
    open: () => openEmbedded(directory),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

async function onServer(): Promise<ProcessDatabase> {
  const database = await openTestDatabase()
  if (database.engine.kind !== 'postgres') throw new Error('Not a database on a server')
  const { url } = database.engine
  return {
    env: { DATABASE_URL: url, DATA_DIR: '' },
    open: async () => openPostgres(url),
    remove: () => database.close(),
  }
}
