import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { startBoss } from '#app/jobs/boss.ts'
import { migrate } from '#db/migrate.ts'
import { type OpenDatabase, openInMemory, openPostgres } from '#db/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: { kind: 'embedded'; file: string } | { kind: 'postgres'; url: string; database: string }
  }
}

/**
 * Prepares one migrated, empty database that every test worker copies: as a dumped data directory for
 * the embedded engine, as a template database on the server named by TEST_DATABASE_URL.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL
  return url ? preparePostgres(project, url) : prepareEmbedded(project)
}

async function prepareEmbedded(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'stadtstimmen-test-'))
  const file = join(directory, 'template.tar')
  const database = await openInMemory()
  await install(database)
  if (database.engine.kind === 'embedded') {
    const dump = await database.engine.pglite.dumpDataDir('none')
    await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  }
  await database.close()
  project.provide('template', { kind: 'embedded', file })
  return () => rm(directory, { recursive: true, force: true })
}

async function preparePostgres(project: TestProject, url: string) {
  const name = `stadtstimmen_template_${process.pid}`
  const server = openPostgres(url, 1)
  await sql`create database ${sql.id(name)}`.execute(server.db)
  const template = openPostgres(withDatabase(url, name), 2)
  await install(template)
  await template.close()
  project.provide('template', { kind: 'postgres', url, database: name })
  return async () => {
    const { rows } = await sql<{ datname: string }>`
      select datname from pg_database where starts_with(datname, ${name})`.execute(server.db)
    for (const { datname } of rows) {
      await sql`drop database if exists ${sql.id(datname)} with (force)`.execute(server.db)
    }
    await server.close()
  }
}

async function install(database: OpenDatabase): Promise<void> {
  await migrate(database.db)
  const boss = await startBoss(database, { quiet: true })
  await boss.stop({ graceful: false })
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
