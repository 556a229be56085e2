import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { demoSecret } from '#app/web/secret.ts'
import { lockDirectory } from '#db/directory-lock.ts'
import { migrations } from '#db/migrations/index.ts'
import { openEmbedded } from '#db/open.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { people } from '#db/seed/people.ts'
import { runCommandFile } from '#tests/support/command.ts'

const directory = () => mkdtempSync(join(tmpdir(), 'stadtstimmen-cli-'))
const remove = (path: string) => rmSync(path, { recursive: true, force: true })

describe('commands on an embedded database, one after the other', () => {
  const dataDir = directory()
  const run = (name: string, ...args: string[]) => runCommandFile(name, args, { DATA_DIR: dataDir })
  const admin = (email: string) => run('create-admin', '--email', email, '--name', 'Jana Admin')
  afterAll(() => remove(dataDir))

  test('admin:create waits for the tables', async () => {
    const { code, output, errors } = await admin('jana@lindental.example')
    expect(errors).toContain('Bitte zuerst: npm run db:migrate')
    expect({ code, output }).toEqual({ code: 1, output: '' })
  })

  test('db:migrate names what it applied', async () => {
    const { code, output } = await run('migrate')
    expect(code).toBe(0)
    expect(output.split('\n')).toEqual([
      ...Object.keys(migrations).map(name => `angewendet: ${name}`),
      'Die Datenbank ist aktuell.',
      '',
    ])
  })

  test('db:migrate has nothing to do the second time', async () => {
    expect(await run('migrate')).toMatchObject({
      code: 0,
      output: 'Nichts zu tun, die Datenbank ist aktuell.\n',
    })
  })

  test('admin:create prints a link that sets a password for 72 hours', async () => {
    const { code, output } = await admin('jana@lindental.example')
    expect(code).toBe(0)
    expect(output).toContain('Jana Admin, jana@lindental.example, Rolle Administration')
    const token = /^http:\/\/127\.0\.0\.1:3000\/passwort\/(\S+)$/m.exec(output)?.[1] ?? ''
    const database = await openEmbedded(dataDir)
    const open = (hours: number) => {
      const now = Temporal.Now.instant().add({ hours })
      return openSignedLink({ db: database.db, now }, demoSecret(dataDir), token, 'set-password')
    }
    const [inTime, tooLate] = [await open(71), await open(73)]
    const roles = await database.db.selectFrom('accountRole').select('role').execute()
    await database.close()
    expect(inTime.ok).toBe(true)
    expect(tooLate.ok).toBe(false)
    expect(roles).toEqual([{ role: 'admin' }])
  })

  test('admin:create refuses an address that has an account, whatever its case', async () => {
    const { code, output, errors } = await admin('Jana@Lindental.example')
    expect(errors).toContain('Zu Jana@Lindental.example gibt es schon ein Konto.')
    expect({ code, output }).toEqual({ code: 1, output: '' })
  })

  test('db:reset-demo puts the town in the place of whatever was there', async () => {
    mkdirSync(join(dataDir, 'outbox'))
    writeFileSync(join(dataDir, 'outbox', 'old.eml'), 'old')
    const { code, output } = await run('reset-demo')
    expect(output).toContain('Lindental ist neu gefüllt')
    expect(code).toBe(0)
    const database = await openEmbedded(dataDir)
    const accounts = await database.db.selectFrom('account').select('email').execute()
    await database.close()
    const staff = demoAccounts.filter(({ role }) => role !== 'ambassador')
    expect(accounts).toHaveLength(people.length + staff.length)
    expect(accounts.map(({ email }) => email)).not.toContain('jana@lindental.example')
    expect(readdirSync(dataDir).toSorted()).toEqual(['files', 'postgres', 'secret'])
  })

  test.each(['migrate', 'reset-demo'])('%s leaves a database alone that a program is using', async name => {
    const unlock = lockDirectory(dataDir)
    const { code, errors } = await run(name)
    unlock()
    expect(errors).toContain(`benutzt gerade Prozess ${process.pid}`)
    expect(code).toBe(1)
    expect(readdirSync(dataDir).toSorted()).toEqual(['files', 'postgres', 'secret'])
  })
})

describe('commands that are typed wrongly say so and touch nothing', () => {
  const dataDir = join(directory(), 'not-created')
  afterAll(() => remove(join(dataDir, '..')))

  test.each([
    ['without a name', ['--email', 'a@b.example'], 'Es fehlt der Name.'],
    ['without an address', ['--name', 'Jana'], 'Es fehlt die E-Mail-Adresse.'],
    [
      'with something that is no address',
      ['--name', 'Jana', '--email', 'jana'],
      '„jana“ ist keine E-Mail-Adresse.',
    ],
    ['with an option nobody knows', ['--mail', 'a@b.example'], 'Diese Angaben kennt der Befehl nicht.'],
    ['with an option that lacks its value', ['--email'], 'Diese Angaben kennt der Befehl nicht.'],
  ])('admin:create %s', async (_what, args, sentence) => {
    const { code, output, errors } = await runCommandFile('create-admin', args, { DATA_DIR: dataDir })
    expect(errors).toContain(`${sentence} Aufruf: npm run admin:create`)
    expect(errors).not.toContain('    at ')
    expect({ code, output }).toEqual({ code: 2, output: '' })
  })
})

describe('commands and PostgreSQL', () => {
  const production = {
    DATABASE_URL: 'postgres://someone:secret-word@127.0.0.1:1/nowhere',
    ORIGIN: 'https://stimmen.stadt.example',
    APP_SECRET: 'a secret of at least thirty-two characters',
  }
  let dataDir: string
  beforeAll(() => {
    dataDir = directory()
  })
  afterAll(() => remove(dataDir))

  test('db:reset-demo refuses a real town before it looks at anything else', async () => {
    for (const env of [production, { DATABASE_URL: production.DATABASE_URL }, { ...production, DEMO: '0' }]) {
      const { code, errors } = await runCommandFile('reset-demo', [], { ...env, DATA_DIR: dataDir })
      expect(errors).toContain('Das ist keine Demo')
      expect(code).toBe(1)
    }
    expect(readdirSync(dataDir)).toEqual([])
  })

  test.each(['migrate', 'reset-demo'])(
    '%s says when the server does not answer, without the password',
    async name => {
      const env = { ...production, DATA_DIR: dataDir, ...(name === 'reset-demo' && { DEMO: '1' }) }
      const { code, errors } = await runCommandFile(name, [], env)
      expect(errors).toContain('Die Datenbank antwortet nicht: ')
      expect(errors).not.toContain('secret-word')
      expect(code).toBe(1)
    },
  )

  test('db:migrate names every mistake in the configuration', async () => {
    const env = { DATABASE_URL: production.DATABASE_URL, DATA_DIR: dataDir }
    const { code, errors } = await runCommandFile('migrate', [], env)
    expect(errors).toContain('ORIGIN fehlt')
    expect(errors).toContain('APP_SECRET fehlt')
    expect(code).toBe(1)
  })
})
