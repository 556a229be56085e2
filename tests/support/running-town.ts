import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll } from 'vitest'
import type { Role } from '#app/domain/kernel/context.ts'
import { startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import type { LinkedInApplication } from '#app/linkedin/linkedin-application.ts'
import { type RunningApp, start } from '#app/server.ts'
import { readConfig } from '#app/web/config.ts'
import { sessionCookieName } from '#app/web/session-cookie.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { TEST_NOW } from './database.ts'

export type Visitor = Role | 'nobody'

export type RunningTown = {
  readonly url: string
  readonly app: RunningApp['app']
  /** Asks as somebody with this role, as a browser on one of our own pages would. */
  ask(who: Visitor, path: string, init?: RequestInit): Promise<Response>
}

/**
 * The whole program over HTTP, on a demo town of its own, for one test file. `linkedIn` is the town's application
 * there, if it has one.
 */
export function useRunningTown(given: { linkedIn?: () => LinkedInApplication } = {}): RunningTown {
  let running: RunningApp
  let dataDir: string
  const accounts = new Map<Visitor, string>()

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-town-'))
    const read = readConfig({ DATA_DIR: dataDir, PORT: '0' })
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const from = Temporal.Now.instant()
    const clock = () => TEST_NOW.add(from.until(Temporal.Now.instant()))
    const linkedIn = given.linkedIn?.() ?? null
    running = await start({ ...read.config, linkedIn }, { clock, calendar: false })
    for (const account of demoAccounts) {
      const row = await running.app.db
        .selectFrom('account')
        .select('id')
        .where('email', '=', account.email)
        .executeTakeFirstOrThrow()
      accounts.set(account.role, row.id)
    }
  })
  afterAll(async () => {
    await running.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  return {
    get url() {
      return running.url
    },
    get app() {
      return running.app
    },
    async ask(who, path, init = {}) {
      const headers = new Headers(init.headers)
      const accountId = accounts.get(who)
      if (accountId) {
        // A session of its own for every question: some of them end it.
        const { sessionId } = await startSessionOf({ db: running.app.db, now: TEST_NOW }, accountId)
        headers.set('Cookie', `${sessionCookieName(false)}=${sessionId}`)
      }
      if (!headers.has('Sec-Fetch-Site')) headers.set('Sec-Fetch-Site', 'same-origin')
      return fetch(`${running.url}${path}`, { ...init, headers, redirect: 'manual' })
    },
  }
}
