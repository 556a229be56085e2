import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileKey } from '#app/domain/files/file-key.rules.ts'
import type { FileStore } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'

const directory = mkdtempSync(join(tmpdir(), 'stadtstimmen-store-'))
const s3 = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true },
  ...{ directory: join(directory, 's3'), configureBuckets: [{ name: 'fotos' }] },
})
let endpoint = ''
beforeAll(async () => {
  const { port } = await s3.run()
  endpoint = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await s3.close()
  rmSync(directory, { recursive: true, force: true })
})

function aFolder(dataDir = mkdtempSync(join(directory, 'data-'))): FileStore {
  return openFileStore({ objectStore: null, dataDir })
}

function aBucket(change: { accessKeyId?: string; bucket?: string; endpoint?: string } = {}): FileStore {
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const objectStore = { endpoint, region: 'eu-central-1', bucket: 'fotos', ...keys, ...change }
  return openFileStore({ objectStore, dataDir: '/nowhere' })
}

const aKey = () => fileKey({ id: newId(), sha256: createHash('sha256').update(newId()).digest('hex') })

async function keysIn(store: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list()) keys.push(key)
  return keys
}

describe.each([
  ['a folder', () => aFolder()],
  ['an object store', () => aBucket()],
])('%s', (_kind, open) => {
  test('gives back exactly what was put into it', async () => {
    const store = open()
    const every = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)
    const key = aKey()
    await store.put(key, every)
    const got = await store.get(key)
    expect(got).toBeInstanceOf(Uint8Array)
    expect(Buffer.from(got ?? []).equals(every)).toBe(true)
  })

  test('holds 15 MB', async () => {
    const store = open()
    const [key, bytes] = [aKey(), Buffer.alloc(15 * 1024 * 1024, 7)]
    await store.put(key, bytes)
    expect(Buffer.from((await store.get(key)) ?? []).equals(bytes)).toBe(true)
    await store.delete(key)
  })

  test('has an answer for what is not there', async () => {
    const store = open()
    expect(await store.get(aKey())).toBeUndefined()
    await store.delete(aKey())
  })

  test('forgets what was deleted, and deleting twice changes nothing', async () => {
    const store = open()
    const key = aKey()
    await store.put(key, Buffer.from('a photo'))
    await store.delete(key)
    await store.delete(key)
    expect(await store.get(key)).toBeUndefined()
    expect(await keysIn(store)).not.toContain(key)
  })

  test('takes the last of two writings', async () => {
    const store = open()
    const key = aKey()
    await store.put(key, Buffer.from('a long first writing'))
    await store.put(key, Buffer.from('second'))
    expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('second')
  })

  test('lists everything with the time it was written, over several pages', async () => {
    const store = open()
    const before = Temporal.Now.instant().subtract({ seconds: 2 })
    const keys = Array.from({ length: 40 }, aKey)
    for (const key of keys) await store.put(key, Buffer.from(key))
    const listed = await keysIn(store)
    expect(keys.filter(key => !listed.includes(key))).toEqual([])
    for await (const { key, writtenAt } of store.list()) {
      if (key !== keys[0]) continue
      const at = await writtenAt()
      expect(Temporal.Instant.compare(at ?? before, before)).toBe(1)
      await store.delete(key)
      expect(await writtenAt()).toBeUndefined()
    }
  })

  test.each([['../outside'], ['aa/../../outside'], ['..\\outside'], ['/etc/passwd'], ['a\0b'], ['']])(
    'lets no key lead out of it: %j',
    async key => {
      const store = open()
      const bytes = Buffer.from('outside')
      const put = await store.put(key, bytes).then(
        () => 'written',
        () => 'refused',
      )
      if (put === 'written') {
        // What is not refused lies inside, under a name of its own.
        expect(
          (await keysIn(store)).filter(listed => listed.includes('..') || listed.startsWith('/')),
        ).toEqual([])
        await store.delete(key)
      }
      expect(existsSync(join(directory, 'outside'))).toBe(false)
      expect(existsSync(join(directory, '..', 'outside'))).toBe(false)
    },
  )
})

describe('a folder', () => {
  test('is made when it is first needed and is for nobody else to read', async () => {
    const dataDir = join(directory, 'new')
    const store = aFolder(dataDir)
    expect(await keysIn(store)).toEqual([])
    await store.put(aKey(), Buffer.from('a photo'))
    expect(existsSync(join(dataDir, 'files'))).toBe(true)
  })

  test('says so when the disk refuses', async () => {
    const dataDir = join(directory, 'blocked')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'files'), 'a file where the folder should be')
    expect(statSync(join(dataDir, 'files')).isFile()).toBe(true)
    await expect(aFolder(dataDir).put(aKey(), Buffer.from('x'))).rejects.toThrow()
  })
})

describe('an object store', () => {
  test.each([
    ['with a wrong key', { accessKeyId: 'wrong' }],
    ['with a bucket that is not there', { bucket: 'missing' }],
    ['that does not answer', { endpoint: 'http://127.0.0.1:1' }],
  ])('%s keeps nothing, and says so', async (_what, change) => {
    const store = aBucket(change)
    await expect(store.put(aKey(), Buffer.from('x'))).rejects.toThrow()
    await expect(keysIn(store)).rejects.toThrow()
  })

  // A store that cannot be reached must never look like one in which the photo is missing.
  test.each([
    ['with a wrong key', { accessKeyId: 'wrong' }],
    ['that does not answer', { endpoint: 'http://127.0.0.1:1' }],
  ])('%s does not say that a file is gone', async (_what, change) => {
    await expect(aBucket(change).get(aKey())).rejects.toThrow()
  })
})
