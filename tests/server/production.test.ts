import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { openPostgres } from '#db/open.ts'
import { type Program, runProgram } from '#tests/support/program.ts'

// Production means PostgreSQL: these are told where a server is at hand. On the embedded database the
// refusals before any connection are told in start.test.ts.
const template = inject('template')

if (template.kind === 'embedded') {
  test('there is no production on the embedded database: without DATABASE_URL it is the demo', async () => {
    const { readConfig } = await import('#app/web/config.ts')
    expect(readConfig({ ORIGIN: 'https://stimmen.example', APP_SECRET: 'x'.repeat(40) })).toMatchObject({
      ok: true,
      config: { mode: 'demo', host: '127.0.0.1' },
    })
  })
} else {
  const { url: serverUrl, database: prefix } = template
  let programs: Program[] = []
  let dataDir: string
  let env: Record<string, string>

  beforeEach(async () => {
    programs = []
    dataDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-production-'))
    const name = `${prefix}_production_${process.pid}_${Date.now()}`
    const server = openPostgres(serverUrl, 1)
    await sql`create database ${sql.id(name)}`.execute(server.db)
    await server.close()
    const database = new URL(serverUrl)
    database.pathname = `/${name}`
    env = {
      DATABASE_URL: database.href,
      ORIGIN: 'http://stimmen.example',
      APP_SECRET: 'nur für diesen Test, aber lang genug',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
    }
  })
  afterEach(async () => {
    for (const program of programs) program.child.kill('SIGKILL')
    await Promise.all(programs.map(program => program.ended()))
    await rm(dataDir, { recursive: true, force: true })
  })

  const run = (file: string, args: string[] = [], more: Record<string, string> = {}) => {
    const program = runProgram(file, args, { ...env, ...more })
    programs.push(program)
    return program
  }

  describe('production', () => {
    test('refuses a database that is older than the program, and says the command', async () => {
      const program = run('app/server.ts')
      expect(await program.ended()).toBe(1)
      expect(program.output()).toContain('npm run db:migrate')
    })

    test('starts after migrating: topics are there, people and demo accounts are not', async () => {
      expect(await run('app/cli/migrate.ts').ended()).toBe(0)
      const program = run('app/server.ts')
      await program.says(/server\.started/)
      expect(program.output()).not.toContain('lindental')

      const database = openPostgres(env.DATABASE_URL ?? '', 1)
      const count = async (table: 'topic' | 'account' | 'goal') => {
        const { rows } = await database.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .execute()
          .then(found => ({ rows: found }))
        return rows[0]?.count
      }
      expect([await count('topic'), await count('goal'), await count('account')]).toEqual([40, 5, 0])
      await database.close()

      program.child.kill('SIGTERM')
      expect(await program.ended()).toBe(0)
    })

    test('the first account comes from the command line, with a link to its password', async () => {
      await run('app/cli/migrate.ts').ended()
      const admin = run('app/cli/create-admin.ts', ['--email', 'jo@stadt.example', '--name', 'Jo Reuter'])
      expect(await admin.ended()).toBe(0)
      expect(admin.output()).toContain('http://stimmen.example/passwort/')
    })

    test('DEMO=1 fills the demo town on PostgreSQL too', async () => {
      const program = run('app/server.ts', [], { DEMO: '1', ORIGIN: 'http://127.0.0.1:3000' })
      const url = await program.says(/Stadtstimmen: (http:\S+)/)
      expect(await (await fetch(`${url}/anmelden`)).text()).toContain('Stadt Lindental')
    })
  })
}
