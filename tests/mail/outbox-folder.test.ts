import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { sweepMailFiles, writeMailFile } from '#app/mail/outbox-folder.ts'

// Where mails lie in a house without a mail server.

let root: string
let folder: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stadtstimmen-outbox-'))
  folder = join(root, 'outbox')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const names = async () => (await readdir(folder)).toSorted()
const keep =
  (...ids: string[]) =>
  async (asked: readonly string[]) =>
    new Set(asked.filter(id => ids.includes(id)))

async function files(...given: string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of given) await writeFile(join(folder, name), name)
}

describe('writing a mail', () => {
  test('makes the folder, and leaves one file under the name of the mail', async () => {
    const id = newId()
    await writeMailFile(folder, id, Buffer.from('Hallo Welt'))
    expect(await names()).toEqual([`${id}.eml`])
    expect(await readFile(join(folder, `${id}.eml`), 'utf8')).toBe('Hallo Welt')
  })

  test('again replaces it as a whole', async () => {
    const id = newId()
    await writeMailFile(folder, id, Buffer.from('eine lange erste Fassung'))
    await writeMailFile(folder, id, Buffer.from('kurz'))
    expect(await readFile(join(folder, `${id}.eml`), 'utf8')).toBe('kurz')
    expect(await names()).toHaveLength(1)
  })

  test('many at once leaves all of them', async () => {
    const ids = Array.from({ length: 20 }, newId)
    await Promise.all(ids.map(id => writeMailFile(folder, id, Buffer.from(id))))
    expect(await names()).toEqual(ids.map(id => `${id}.eml`).toSorted())
  })
})

describe('sweeping', () => {
  test('takes the mails nobody knows any more, whole or half written, and counts them', async () => {
    const [kept, gone, half] = [newId(), newId(), newId()]
    await files(`${kept}.eml`, `${gone}.eml`, `.${half}.eml.part`)
    expect(await sweepMailFiles(folder, keep(kept))).toBe(2)
    expect(await names()).toEqual([`${kept}.eml`])
    expect(await sweepMailFiles(folder, keep(kept))).toBe(0)
  })

  test('keeps a half-written file of a mail that is still known: somebody may be writing it', async () => {
    const id = newId()
    await files(`.${id}.eml.part`)
    expect(await sweepMailFiles(folder, keep(id))).toBe(0)
    expect(await names()).toEqual([`.${id}.eml.part`])
  })

  test.each([
    'liesmich.txt',
    'notiz.eml',
    '.DS_Store',
    `${'a'.repeat(36)}.eml`,
    '0f8fad5b-d9cb-469f-a165-70867728950e.txt',
    '0f8fad5b-d9cb-469f-a165-70867728950e.eml.bak',
    'x0f8fad5b-d9cb-469f-a165-70867728950e.eml',
  ])('never touches what is not the file of a mail: %s', async name => {
    await files(name)
    expect(await sweepMailFiles(folder, keep())).toBe(0)
    expect(await names()).toEqual([name])
  })

  test('asks for five hundred at a time, and for each mail once', async () => {
    const ids = Array.from({ length: 1_101 }, newId)
    await files(...ids.map(id => `${id}.eml`))
    const asked: string[][] = []
    const swept = await sweepMailFiles(folder, async some => {
      asked.push([...some])
      return new Set(some)
    })
    expect(swept).toBe(0)
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 101])
    expect(asked.flat().toSorted()).toEqual(ids.toSorted())
  })

  test('has nothing to do where there is no folder, and says when it may not look', async () => {
    expect(await sweepMailFiles(folder, keep())).toBe(0)
    await writeFile(folder, 'keine Ablage')
    await expect(sweepMailFiles(folder, keep())).rejects.toThrow('ENOTDIR')
  })
})
