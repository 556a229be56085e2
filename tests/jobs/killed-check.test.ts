import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { checkNudges } from '#app/domain/nudges/nudges.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import type { Db } from '#db/open.ts'
import { berlin, eightTopics, nudgeState } from '#tests/support/nudges.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const script = fileURLToPath(new URL('../support/check-nudges-process.ts', import.meta.url))
const now = berlin('2026-11-10 09:00')
const DUE = 7

type Kill = { mail: number; point: 'before' | 'after' }

let town: ProcessDatabase
beforeEach(async () => {
  town = await aProcessDatabase()
  const database = await town.open()
  await eightTopics(database.db)
  const departmentId = await aDepartment(database.db)
  for (let person = 0; person < DUE; person += 1) await anAmbassador(database.db, { departmentId })
  await database.close()
})
afterEach(() => town.remove())

async function killedCheck({ mail, point }: Kill): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [script, now.toString(), String(mail), point], {
    env: { ...process.env, ...town.env },
    stdio: 'inherit',
  })
  const [, signal] = await once(child, 'exit')
  return signal
}

/** Runs the check here, on what the killed process left behind. */
async function finish(look: (db: Db, check: () => Promise<number>) => Promise<void>) {
  const database = await town.open()
  const boss = await startBoss(database, { quiet: true })
  const check = () =>
    checkNudges({
      db: database.db,
      jobs: jobQueue(boss),
      files: noFiles,
      now,
      actor: { kind: 'system', job: 'check-nudges' },
      requestId: 'test',
    })
  await look(database.db, check)
  await boss.stop({ graceful: false })
  await database.close()
}

/** `count` people have exactly one reminder, link, mail and job, and all four belong together. */
async function expectWholeReminders(db: Db, count: number) {
  const { nudges, mails, links, queued } = await nudgeState(db)
  const mailIds = mails.map(({ id }) => id).toSorted()
  expect(mailIds).toHaveLength(count)
  expect(new Set(nudges.map(({ ambassadorId }) => ambassadorId)).size).toBe(count)
  expect(nudges.map(({ mailId }) => mailId).toSorted()).toEqual(mailIds)
  expect(queued.toSorted()).toEqual(mailIds)
  expect(links.map(({ subjectId }) => subjectId).toSorted()).toEqual(nudges.map(({ id }) => id).toSorted())
}

describe('a check that is killed in the middle (kill -9) leaves whole reminders, and the next one completes them', () => {
  test.each<[string, Kill[], number]>([
    ['before the first job was written', [{ mail: 1, point: 'before' }], 0],
    ['with the fourth job written and not committed', [{ mail: 4, point: 'after' }], 3],
    [
      'twice in a row',
      [
        { mail: 3, point: 'before' },
        { mail: 3, point: 'after' },
      ],
      4,
    ],
  ])(
    '%s',
    async (_when, kills, finished) => {
      for (const kill of kills) expect(await killedCheck(kill)).toBe('SIGKILL')
      await finish(async (db, check) => {
        await expectWholeReminders(db, finished)
        expect(await check()).toBe(DUE - finished)
        await expectWholeReminders(db, DUE)
        expect(await check()).toBe(0)
        await expectWholeReminders(db, DUE)
      })
    },
    120_000,
  )
})
