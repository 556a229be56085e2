import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { processPhoto, storePhoto } from '#app/domain/photos/photos.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'
import { runCommandFile } from '#tests/support/command.ts'
import { anAccount } from '#tests/support/people.ts'
import { findNone, photoRow } from '#tests/support/photo-files.ts'
import { aPhoneJpeg } from '#tests/support/pictures.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const uploader = fileURLToPath(new URL('../support/killed-upload-process.ts', import.meta.url))

let town: ProcessDatabase
let folder: string
let actor: AccountActor
beforeEach(async () => {
  town = await aProcessDatabase()
  folder = town.env.DATA_DIR || mkdtempSync(join(tmpdir(), 'stadtstimmen-files-'))
  actor = await here(({ db }) => anAccount(db, ['comms']))
})
afterEach(async () => {
  await town.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Works with the database in this process, while no other one has it. */
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
    ...{ db: database.db, jobs: jobQueue(boss), now: Temporal.Now.instant(), requestId: 'test' },
    files: openFileStore({ objectStore: null, dataDir: folder }),
  }
  const close = async () => {
    await boss.stop({ graceful: false })
    await database.close()
  }
  return { ctx, close }
}

const production = { ORIGIN: 'https://stimmen.stadt.example', APP_SECRET: 'x'.repeat(44) }
function check(...args: string[]) {
  const env = town.env.DATABASE_URL === '' ? {} : production
  return runCommandFile('files-check', args, { ...env, ...town.env, DATA_DIR: folder })
}

const paths = () =>
  readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.length > 10)
    .map(name => join(folder, 'files', name))
const lettingTimePass = () => {
  for (const path of paths()) utimesSync(path, new Date('2026-01-01'), new Date('2026-01-01'))
}

async function aDrawnPhoto(): Promise<string> {
  return here(async ctx => {
    const file = { name: 'foto.jpg', bytes: await aPhoneJpeg() }
    const stored = await storePhoto({ ...ctx, actor }, file, { purpose: 'recruiting', occasionId: null })
    if (!stored.ok) throw new Error(stored.reason)
    await processPhoto({ ...ctx, actor }, stored.value, findNone)
    return stored.value
  })
}

describe('npm run files:check', () => {
  test('says that everything is right', async () => {
    await aDrawnPhoto()
    const { code, output } = await check()
    expect(output).toBe('12 Dateien geprüft: 0 fehlen, 0 beschädigt, 0 gehörten zu nichts.\n')
    expect(code).toBe(0)
  })

  test('sweeps what an upload left that was killed between file and row', async () => {
    const child = spawn(process.execPath, [uploader, JSON.stringify(actor), folder], {
      env: { ...process.env, ...town.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    expect(paths()).toHaveLength(1)
    await here(async ({ db }) => {
      expect(await db.selectFrom('photo').select('id').execute()).toEqual([])
      expect(await db.selectFrom('storedFile').select('id').execute()).toEqual([])
    })
    // Not at once: another process could be about to write the row.
    expect((await check('--repair')).output).toContain('0 gehörten zu nichts')
    expect(paths()).toHaveLength(1)
    lettingTimePass()
    const looked = await check()
    expect(looked.output).toContain('gehört zu nichts: ')
    expect(looked.code).toBe(0)
    expect(paths()).toHaveLength(1)
    const repaired = await check('--repair')
    expect(repaired.output).toContain('gelöscht, gehörte zu nichts: ')
    expect(repaired.code).toBe(0)
    expect(paths()).toEqual([])
  })

  test('sweeps the bytes of a row that is lost', async () => {
    const photoId = await aDrawnPhoto()
    await here(async ({ db }) => {
      await db.deleteFrom('photo').where('id', '=', photoId).execute()
      await db.deleteFrom('storedFile').execute()
    })
    lettingTimePass()
    expect((await check('--repair')).output).toContain(
      '0 Dateien geprüft: 0 fehlen, 0 beschädigt, 12 gehörten',
    )
    expect(paths()).toEqual([])
  })

  test('has lost renditions made again from the original', async () => {
    const photoId = await aDrawnPhoto()
    const lost = await here(({ db }) =>
      db
        .selectFrom('photoRendition')
        .innerJoin('storedFile', 'storedFile.id', 'photoRendition.fileId')
        .select(['fileId', 'sha256'])
        .where('size', '=', 'small')
        .execute(),
    )
    for (const { fileId } of lost) rmSync(paths().find(path => path.endsWith(fileId)) ?? '')
    const looked = await check()
    expect(looked.code).toBe(1)
    for (const { fileId } of lost) expect(looked.output).toContain(`fehlt: Datei ${fileId}`)
    expect(looked.output).not.toContain('wird neu gemacht')
    const repaired = await check('--repair')
    expect(repaired.output).toContain(`wird neu gemacht: Foto ${photoId}`)
    expect(repaired.code).toBe(1)
    await here(async ctx => {
      expect(await photoRow(ctx.db, photoId)).toMatchObject({ state: 'ready', renderedRevision: null })
      await processPhoto({ ...ctx, actor }, photoId, findNone)
      expect(await photoRow(ctx.db, photoId)).toMatchObject({ renderedRevision: 0 })
    })
    expect(await check()).toMatchObject({
      code: 0,
      output: expect.stringContaining('12 Dateien geprüft: 0 fehlen'),
    })
  })

  test('cannot bring back an original, and says which file is lost', async () => {
    const photoId = await aDrawnPhoto()
    const { originalId } = await here(({ db }) => photoRow(db, photoId))
    rmSync(paths().find(path => path.endsWith(originalId ?? '')) ?? '')
    const { code, output } = await check('--repair')
    expect(output).toContain(`fehlt: Datei ${originalId}`)
    expect(output).not.toContain('wird neu gemacht')
    expect(code).toBe(1)
  })

  test('knows one option', async () => {
    const { code, errors } = await check('--delete-everything')
    expect(errors).toContain('Aufruf: npm run files:check [-- --repair]')
    expect(code).toBe(2)
  })
})
