import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { confirmImport, readPreview } from '#app/domain/linkedin/linkedin.server.ts'
import type { Db } from '#db/open.ts'
import { ACTIVITY, personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { MEMBER, NO_ROWS, previewed, storedRows } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const script = fileURLToPath(new URL('../../support/confirm-import-process.ts', import.meta.url))

test('a process that is killed in the middle of an import leaves nothing, and the import can be confirmed', async () => {
  const database = await aProcessDatabase()
  try {
    const about = await within(database, async db => {
      const actor = await anAmbassador(db, MEMBER)
      await aPost(db, actor, {
        publishedAt: '2025-12-16T03:28:35Z',
        identity: { type: 'activity', id: ACTIVITY },
      })
      return { actor, importId: await previewed(contextOf(db, actor), personalExport()) }
    })
    const state = () =>
      within(database, async db => ({
        rows: await storedRows(db),
        preview: await readPreview(contextOf(db, about.actor), about.importId),
      }))
    const before = await state()
    expect(before).toMatchObject({ rows: NO_ROWS, preview: { state: 'waiting' } })

    // With the days written; with the figures written; with everything written, but for the commit.
    for (const statements of [2, 5, 6]) {
      expect(await signalThatEnds(database, about, statements), `after ${statements}`).toBe('SIGKILL')
      expect(await state()).toEqual(before)
    }

    await within(database, async db => {
      expect(await confirmImport(contextOf(db, about.actor), about.importId, { mine: true })).toMatchObject({
        ok: true,
      })
      expect(await storedRows(db)).toEqual({ days: 5, figures: 1, found: 2 })
    })
  } finally {
    await database.remove()
  }
}, 240_000)

type About = { actor: Awaited<ReturnType<typeof anAmbassador>>; importId: string }

function contextOf(db: Db, actor: About['actor']) {
  const noJob = () => Promise.reject(new Error('An import starts no job'))
  const jobs = { enqueue: noJob, enqueueMany: noJob }
  return { db, jobs, files: noFiles, actor, now: TEST_NOW, requestId: 'test' }
}

// The embedded engine serves one process at a time, so it is open only while it is looked at.
async function within<Value>(database: ProcessDatabase, work: (db: Db) => Promise<Value>): Promise<Value> {
  const opened = await database.open()
  try {
    return await work(opened.db)
  } finally {
    await opened.close()
  }
}

async function signalThatEnds(database: ProcessDatabase, about: About, statements: number) {
  const child = spawn(
    process.execPath,
    [script, JSON.stringify(about), TEST_NOW.toString(), String(statements)],
    { env: { ...process.env, ...database.env }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [, signal] = await once(child, 'exit')
  return signal
}
