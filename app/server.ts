import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { startRunner } from '#app/jobs/runner.ts'
import { openLinkedIn } from '#app/linkedin/open-linkedin.ts'
import { readContentPage } from '#app/mail/read-content-page.ts'
import { renderMail, renderSubject } from '#app/mail/render-mail.ts'
import { mailTransport } from '#app/mail/transport.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'
import type { AppServices } from '#app/web/app-services.ts'
import { type Config, readConfig } from '#app/web/config.ts'
import { startHttp } from '#app/web/http.ts'
import { log, logError } from '#app/web/log.ts'
import { demoSecret } from '#app/web/secret.ts'
import { DirectoryInUse } from '#db/directory-lock.ts'
import { migrate, pendingMigrations } from '#db/migrate.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '#db/open.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { seedDemo } from '#db/seed/seed-demo.ts'
import { seedProgramme } from '#db/seed/seed-programme.ts'

/** How long open requests and running jobs may take to end before the process goes anyway. */
const SHUTDOWN_MS = 10_000

export type RunningApp = { url: string; app: AppServices; stop(): Promise<void> }

/**
 * Starts the whole program: database, jobs, web. The only place that puts the parts together.
 * @param clock what "now" is; the wall clock except in tests
 * @param calendar whether recurring jobs begin by themselves: they follow the wall clock, so a program on
 * another one does without
 */
export async function start(
  config: Config,
  {
    clock = () => Temporal.Now.instant(),
    calendar = true,
    dev = false,
  }: { clock?: () => Temporal.Instant; calendar?: boolean; dev?: boolean } = {},
): Promise<RunningApp> {
  const database = await openDatabase(config)
  await bringUpToDate(database, config)
  const boss = await startBoss(database, { calendar })
  const app = composeServices(config, database, jobQueue(boss), clock)
  if (config.mode === 'demo') await seedDemo({ db: app.db, now: clock(), files: app.files })
  else await seedProgramme({ db: app.db, now: clock() })
  const transport = mailTransport({
    smtpUrl: config.smtpUrl,
    outboxDir: join(config.dataDir, 'outbox'),
    from: config.mailFrom,
    origin: config.origin,
  })
  await startRunner(boss, { ...app, sweepOutbox: transport.sweep }, async mail => {
    await transport.deliver(mail, await app.renderMail(mail, { revealLinks: true }))
  })
  const http = await startHttp(app, { dev })
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      http.drain()
      await boss.stop({ graceful: true, timeout: SHUTDOWN_MS / 2 })
      await http.close()
      transport.close()
      await database.close()
    })()
    return stopping
  }
  return { url: http.url, app, stop }
}

async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) return openPostgres(config.databaseUrl)
  mkdirSync(config.dataDir, { recursive: true })
  console.log('Die eingebettete Datenbank wird geöffnet (beim ersten Mal dauert das einige Sekunden) …')
  return openEmbedded(config.dataDir)
}

async function bringUpToDate(database: OpenDatabase, config: Config): Promise<void> {
  if (config.mode === 'demo') {
    await migrate(database.db)
    return
  }
  const pending = await pendingMigrations(database.db)
  if (pending.length === 0) return
  await database.close()
  throw new StartRefused(
    `Die Datenbank ist älter als dieses Programm (${pending.join(', ')}). Sichere sie, dann: npm run db:migrate`,
  )
}

function composeServices(
  config: Config,
  database: OpenDatabase,
  jobs: AppServices['jobs'],
  clock: AppServices['clock'],
): AppServices {
  const secret = config.secret ?? demoSecret(config.dataDir)
  const town = async () => ({
    town: (await readSettings(database.db)).townName,
    origin: config.origin,
    secret,
  })
  return {
    config,
    secret,
    db: database.db,
    clock,
    jobs,
    files: openFileStore(config),
    linkedIn: openLinkedIn(config.linkedIn, secret),
    mailLeavesHouse: config.smtpUrl !== null,
    demoAccounts: config.mode === 'demo' ? demoAccounts : [],
    readContentPage,
    async renderMail(mail, options) {
      return renderMail(mail, await town(), options)
    },
    async renderSubjects(mails) {
      const from = await town()
      return Promise.all(mails.map(mail => renderSubject(mail, from)))
    },
  }
}

/** The program will not start like this; the message tells the person at the terminal what to do. */
class StartRefused extends Error {}

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem)
    process.exit(1)
  }
  const running = await start(read.config, { dev: process.argv.includes('--dev') })
  endOnSignal(running)
  announce(read.config, running.url)
}

function endOnSignal(running: RunningApp): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), SHUTDOWN_MS).unref()
      running.stop().then(
        () => process.exit(0),
        error => {
          logError('server.stop-failed', error)
          process.exit(1)
        },
      )
    })
  }
}

function announce(config: Config, url: string): void {
  if (config.mode === 'production') {
    log('info', 'server.started', { url })
    return
  }
  console.log(`\nStadtstimmen: ${url}\n`)
  console.log('Konten zum Ausprobieren (erfundene Personen, auch auf der Anmeldeseite):')
  for (const account of demoAccounts) {
    console.log(`  ${account.role.padEnd(10)}  ${account.email.padEnd(38)}  ${account.password}`)
  }
  console.log('\nStrg-C beendet das Programm.')
}

/** What the person at the terminal can do about a start that failed; null for a bug. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof StartRefused || error instanceof DirectoryInUse) return error.message
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} benutzt schon ein anderes Programm. Setze PORT auf einen freien.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `Die Datenbank antwortet nicht (${address ?? 'Adresse aus DATABASE_URL'}). Läuft sie, und stimmt DATABASE_URL?`
  }
  return null
}

if (import.meta.main) {
  main().catch(error => {
    const sentence = sentenceFor(error)
    if (sentence) console.error(sentence)
    else logError('server.start-failed', error)
    process.exit(1)
  })
}
