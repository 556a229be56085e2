import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { fileKey, ownerOf } from '#app/domain/files/file-key.rules.ts'
import {
  checkFiles,
  deleteFile,
  discardWritten,
  dropFile,
  keepFile,
  readFile,
  writeFile,
} from '#app/domain/files/files.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { useTestBench } from '#tests/support/database.ts'

const bench = useTestBench()
const photo = { bytes: new Uint8Array(Buffer.from('a photo')), mediaType: 'image/jpeg' }

async function objects(): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of bench.files.list()) keys.push(key)
  return keys.sort()
}

/** Later than anything a test writes: what lies there has been lying for long. */
const later = () => bench.ctx({ now: Temporal.Now.instant().add({ hours: 2 }) })
const check = (repair = false) => checkFiles(later(), { repair })
const clean = { lost: [], damaged: [], ownerless: [], foreign: [] }

async function kept(): Promise<{ id: string; sha256: string; key: string }> {
  const written = await writeFile(bench.ctx(), photo)
  await keepFile(bench.ctx(), written)
  return { ...written, key: fileKey(written) }
}

describe('a file', () => {
  test('is its bytes, and a row that says what they are', async () => {
    const { id } = await kept()
    expect(await readFile(bench.ctx(), id)).toEqual({ mediaType: 'image/jpeg', bytes: photo.bytes })
    expect(await bench.db.selectFrom('storedFile').selectAll().execute()).toMatchObject([
      { id, byteSize: 7, mediaType: 'image/jpeg', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(await readFile(bench.ctx(), newId())).toBeUndefined()
  })

  test('without a row can be read by nobody', async () => {
    const written = await writeFile(bench.ctx(), photo)
    expect(await readFile(bench.ctx(), written.id)).toBeUndefined()
    expect(await objects()).toEqual([fileKey(written)])
    await discardWritten(bench.ctx(), written)
    expect(await objects()).toEqual([])
  })

  test('half written has no row: whoever reads a row finds all of it', async () => {
    const put = async (key: string, bytes: Uint8Array) => {
      await bench.files.put(key, bytes.subarray(0, 3))
      throw new Error('the power went')
    }
    const ctx = { ...bench.ctx(), files: { ...bench.files, put } }
    await expect(writeFile(ctx, photo)).rejects.toThrow('the power went')
    expect(await bench.db.selectFrom('storedFile').selectAll().execute()).toEqual([])
    expect(await objects()).toHaveLength(1)
    expect((await check(true)).ownerless).toHaveLength(1)
    expect(await objects()).toEqual([])
  })

  test('of the same bytes twice is two files: deleting one leaves the other', async () => {
    const [one, other] = [await kept(), await kept()]
    expect(one.sha256).toBe(other.sha256)
    await dropFile(bench.ctx(), one.id)
    await deleteFile(bench.ctx(), { fileId: one.id, sha256: one.sha256 })
    expect(await readFile(bench.ctx(), one.id)).toBeUndefined()
    expect(await readFile(bench.ctx(), other.id)).toMatchObject({ bytes: photo.bytes })
  })

  test('is dropped once, by whoever refers to it, and its bytes go by a job', async () => {
    const { id, sha256, key } = await kept()
    await deleteFile(bench.ctx(), { fileId: id, sha256 })
    expect(await objects()).toEqual([key])
    await dropFile(bench.ctx(), id)
    await dropFile(bench.ctx(), id)
    expect(await objects()).toEqual([key])
    await deleteFile(bench.ctx(), { fileId: id, sha256 })
    await deleteFile(bench.ctx(), { fileId: id, sha256 })
    expect(await objects()).toEqual([])
  })
})

describe('keys', () => {
  const file = { id: newId(), sha256: 'ab'.repeat(32) }

  test('say whose they are', () => {
    expect(fileKey(file)).toBe(`ab/${file.sha256}.${file.id}`)
    expect(ownerOf(fileKey(file))).toEqual(file)
  })

  test.each([
    ['', '.DS_Store', 'ab/readme.txt', `cd/${file.sha256}.${file.id}`, `ab/${file.sha256}`],
    [`../ab/${file.sha256}.${file.id}`, `ab/${file.sha256}.${file.id}.part`, `ab/${file.sha256}.x`],
  ])('others are not ours', (...keys) => {
    expect(keys.map(ownerOf)).toEqual(keys.map(() => undefined))
  })
})

describe('the check', () => {
  test('finds nothing where everything is right', async () => {
    await kept()
    await kept()
    expect(await check(true)).toEqual({ checked: 2, ...clean })
    expect(await objects()).toHaveLength(2)
  })

  test('names what no row knows, and deletes it only when told to', async () => {
    const { key } = await kept()
    const written = await writeFile(bench.ctx(), photo)
    expect(await check()).toEqual({ checked: 1, ...clean, ownerless: [fileKey(written)] })
    expect(await objects()).toHaveLength(2)
    expect(await check(true)).toMatchObject({ ownerless: [fileKey(written)] })
    expect(await objects()).toEqual([key])
    expect(await check(true)).toEqual({ checked: 1, ...clean })
  })

  test('leaves alone what was written within the hour: its row may be on its way', async () => {
    await writeFile(bench.ctx(), photo)
    const now = Temporal.Now.instant()
    expect(await checkFiles(bench.ctx({ now }), { repair: true })).toEqual({ checked: 0, ...clean })
    expect(await objects()).toHaveLength(1)
  })

  test('names rows whose bytes are lost or are others, and deletes neither', async () => {
    const [lost, damaged, whole] = [await kept(), await kept(), await kept()]
    await bench.files.delete(lost.key)
    await bench.files.put(damaged.key, Buffer.from('another'))
    expect(await check(true)).toEqual({ checked: 3, ...clean, lost: [lost.id], damaged: [damaged.id] })
    expect(await objects()).toEqual([damaged.key, whole.key].sort())
    expect(await bench.db.selectFrom('storedFile').select('id').execute()).toHaveLength(3)
  })

  test('names what somebody else put there, and never touches it', async () => {
    await bench.files.put('notizen/plan.txt', Buffer.from('not ours'))
    expect(await check(true)).toEqual({ checked: 0, ...clean, foreign: ['notizen/plan.txt'] })
    expect(await objects()).toEqual(['notizen/plan.txt'])
  })

  test('reads all rows, also when there are more than fit into one page', async () => {
    const sha256 = 'ab'.repeat(32)
    const rows = Array.from({ length: 1201 }, () => ({
      ...{ id: newId(), sha256, mediaType: 'image/jpeg', byteSize: 1, storedAt: '2026-11-19' },
    }))
    await bench.db.insertInto('storedFile').values(rows).execute()
    const { checked, lost } = await check()
    expect({ checked, lost: lost.length }).toEqual({ checked: 1201, lost: 1201 })
  })
})
