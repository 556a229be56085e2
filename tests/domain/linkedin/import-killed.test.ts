import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { confirmUpload, readUpload } from '#app/domain/linkedin/linkedin.server.ts'
import type { Db } from '#db/open.ts'
import { ACTIVITY, personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { daysOnly, MEMBER, NO_ROWS, NOTHING_TO_SAY, storedRows, uploaded } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const script = fileURLToPath(new URL('../../support/confirm-import-process.ts', import.meta.url))

test('a process that is killed in the middle of taking files over leaves nothing, and they can be confirmed', async () => {
  const database = await aProcessDatabase()
  try {
    const about = await within(database, async db => {
      const actor = await anAmbassador(db, MEMBER)
      await aPost(db, actor, {
        publishedAt: '2025-12-16T03:28:35Z',
        identity: { type: 'activity', id: ACTIVITY },
      })
      const more = daysOnly([{ date: '2026-05-04', impressions: 9, engagements: 1, newFollowers: 0 }])
      const files = [personalExport(), personalExport(more)]
      return { actor, uploadId: await uploaded(contextOf(db, actor), ...files) }
    })
    const state = () =>
      within(database, async db => ({
        rows: await storedRows(db),
        preview: await readUpload(contextOf(db, about.actor), about.uploadId),
        log: await db.selectFrom('auditEntry').selectAll().execute(),
      }))
    const before = await state()
    expect(before).toMatchObject({ rows: NO_ROWS, preview: { files: [{}, {}], confirmed: [] }, log: [] })

    // With both files held; with the days written; with the posts; confirmed, but for the log and the commit.
    for (const statements of [4, 8, 9, 13]) {
      expect(await signalThatEnds(database, about, statements), `after ${statements}`).toBe('SIGKILL')
      expect(await state()).toEqual(before)
    }

    await within(database, async db => {
      expect(await confirmUpload(contextOf(db, about.actor), about.uploadId, NOTHING_TO_SAY)).toMatchObject({
        ok: true,
      })
      expect(await storedRows(db)).toEqual({ days: 6, posts: 3 })
    })
  } finally {
    await database.remove()
  }
}, 240_000)

type About = { actor: Awaited<ReturnType<typeof anAmbassador>>; uploadId: string }

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
