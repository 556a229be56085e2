import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { storePeopleImport } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { queuedMailIds } from '#tests/support/nudges.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { aLongList, confirmed, invitedState, listIn } from '#tests/support/people-lists.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const script = fileURLToPath(new URL('../support/store-people-process.ts', import.meta.url))
const PEOPLE = 700

/** How many statements it takes to store them; the last one is the entry in the log. */
const STATEMENTS = 34

let town: ProcessDatabase
let importId: string
let comms: AccountActor
beforeEach(async () => {
  town = await aProcessDatabase()
  await here(async ctx => {
    await aDepartment(ctx.db, 'Kita')
    comms = await anAccount(ctx.db, ['comms'])
    importId = await confirmed({ ...ctx, actor: comms }, aLongList(PEOPLE, 'Kita'))
  })
})
afterEach(() => town.remove())

/** Works with the database in this process, on what another one left behind. */
async function here<T>(work: (ctx: Awaited<ReturnType<typeof aContext>>['ctx']) => Promise<T>): Promise<T> {
  const { ctx, close } = await aContext()
  const result = await work(ctx)
  await close()
  return result
}

async function aContext() {
  const database = await town.open()
  const boss = await startBoss(database, { quiet: true })
  const ctx = {
    db: database.db,
    jobs: jobQueue(boss),
    files: noFiles,
    now: TEST_NOW,
    actor: { kind: 'system' as const, job: 'store-people-import' },
    requestId: 'test',
  }
  const close = async () => {
    await boss.stop({ graceful: false })
    await database.close()
  }
  return { ctx, close }
}

/** Stores the list in a process of its own. @returns how it ended, and how many statements it made */
async function storeElsewhere(endAfter: number) {
  const child = spawn(process.execPath, [script, importId, TEST_NOW.toString(), String(endAfter)], {
    env: { ...process.env, ...town.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = text(child.stdout)
  const [, signal] = await once(child, 'exit')
  return { signal, statements: Number(await said) }
}

const nobodyYet = { accounts: 1, ambassadors: 0, memberships: 0, spells: 0, links: 0, mails: 0 }
const everybody = {
  accounts: PEOPLE + 1,
  ambassadors: PEOPLE,
  memberships: PEOPLE,
  spells: PEOPLE,
  links: PEOPLE,
  mails: PEOPLE,
}

async function expectEverybodyInvited() {
  await here(async ctx => {
    expect(await invitedState(ctx.db)).toEqual(everybody)
    expect(new Set(await queuedMailIds(ctx.db)).size).toBe(PEOPLE)
    expect(await listIn({ ...ctx, actor: comms }, importId, 'done')).toMatchObject({ invited: PEOPLE })
  })
}

describe('a list that is being stored while the process is killed (kill -9)', () => {
  test.each([
    ['while the lines are looked at again', 5],
    ['after the accounts were written', 14],
    ['with everything written and nothing committed', STATEMENTS],
  ])(
    '%s has invited nobody, and the next run invites everybody, once',
    async (_when, statements) => {
      expect((await storeElsewhere(statements)).signal).toBe('SIGKILL')
      await here(async ctx => {
        expect(await invitedState(ctx.db)).toEqual(nobodyYet)
        expect(await queuedMailIds(ctx.db)).toEqual([])
        expect(await listIn({ ...ctx, actor: comms }, importId, 'running')).toMatchObject({
          toInvite: PEOPLE,
        })
        await storePeopleImport(ctx, importId)
        await storePeopleImport(ctx, importId)
      })
      await expectEverybodyInvited()
    },
    120_000,
  )

  test('is stored by a process that nobody kills, and another one changes nothing', async () => {
    expect(await storeElsewhere(0)).toEqual({ signal: null, statements: STATEMENTS })
    await expectEverybodyInvited()
    expect((await storeElsewhere(0)).signal).toBe(null)
    await expectEverybodyInvited()
  }, 120_000)
})
