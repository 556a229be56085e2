import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { build } from 'vite'
import { afterAll, describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import { expectedExport } from '#tests/fixtures/linkedin/expected-export.ts'
import { bomb, lyingBomb, noise, repack } from '#tests/fixtures/linkedin/hostile-files.ts'
import { fileOfRecords, record, recordsOf, withRecords } from '#tests/fixtures/linkedin/legacy-files.ts'
import {
  pageCompetitors,
  pageContent,
  pageFollowers,
  pageUpdates,
  pageVisitors,
} from '#tests/fixtures/linkedin/page-files.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'

describe('reading in a thread of its own', () => {
  it('answers with the whole export', async () => {
    expect(await readExport(personalExport())).toEqual(expectedExport())
  })

  it('leaves the bytes with the caller', async () => {
    const file = personalExport()
    const before = file.bytes.slice()
    await readExport(file)
    expect(file.bytes).toEqual(before)
  })

  it('reads several files at once', async () => {
    const layouts = (['content-5', 'aggregate-5', 'aggregate-6'] as const).map(generation => ({ generation }))
    const read = await Promise.all(layouts.map(layout => readExport(personalExport(layout))))
    expect(read).toEqual(layouts.map(expectedExport))
  })

  it('refuses a file that is too large without looking at it', async () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1)
    expect(await readExport({ name: 'x.xlsx', bytes }, { milliseconds: 0, heapMegabytes: 4 })).toEqual({
      ok: false,
      reason: 'too-large',
    })
  })

  it('gives up when the time is over', async () => {
    expect(await readExport(personalExport(), { milliseconds: 1, heapMegabytes: 256 })).toEqual({
      ok: false,
      reason: 'too-costly',
    })
  })

  it('gives up when the memory is used up, and the process goes on', async () => {
    const greedy = repack(personalExport().bytes, parts => {
      parts['xl/worksheets/sheet2.xml'] = strToU8(
        `<worksheet><sheetData>${manyCells(400_000)}</sheetData></worksheet>`,
      )
      parts['xl/media/noise.png'] = noise(100_000)
    })
    expect(
      await readExport({ name: 'x.xlsx', bytes: greedy }, { milliseconds: 20_000, heapMegabytes: 16 }),
    ).toEqual({
      ok: false,
      reason: 'too-costly',
    })
    expect((await readExport(personalExport())).ok).toBe(true)
  })

  test.each([
    ['a bomb', () => bomb(60)],
    ['a bomb with a false size', () => lyingBomb(60)],
  ])('%s is refused while it is being unpacked', async (_what, write) => {
    // A heap that holds an export many times over, but nothing like what these files unpack to.
    const tight = { milliseconds: 20_000, heapMegabytes: 64 }
    expect(await readExport({ name: 'x.xlsx', bytes: write() }, tight)).toMatchObject({
      reason: 'unsafe-archive',
    })
  })
})

describe('files of a page in the same thread', () => {
  const files = [pageContent(), pageFollowers(), pageVisitors(), pageUpdates(), pageCompetitors()]

  it('are answered with all that they say', async () => {
    const read = await Promise.all(files.map(file => readExport(file)))
    expect(read).toEqual(files.map(file => decodeExport(file)))
    expect(read.map(answer => answer.ok && answer.value.kind)).toEqual([
      'page-content',
      'page-followers',
      'page-visitors',
      'page-updates',
      'page-competitors',
    ])
  })

  it('are given up when the time is over', async () => {
    expect(await readExport(pageContent(), { milliseconds: 1, heapMegabytes: 256 })).toEqual({
      ok: false,
      reason: 'too-costly',
    })
  })

  it('are given up when the memory is used up, and the process goes on', async () => {
    // A row of small numbers, two hundred in one record.
    const crowded = Array.from({ length: 4_000 }, (_, row) =>
      record(0x00bd, row, 0, ...Array.from({ length: 200 }, () => [0, 6, 0]).flat(), 199),
    )
    const greedy = fileOfRecords(withRecords(recordsOf({ One: [['x']] }), 1, ...crowded))
    expect(
      await readExport({ name: 'x.xls', bytes: greedy }, { milliseconds: 20_000, heapMegabytes: 16 }),
    ).toEqual({ ok: false, reason: 'too-costly' })
    expect((await readExport(pageContent())).ok).toBe(true)
  })
})

describe('the thread is found', () => {
  const root = join(import.meta.dirname, '../../..')
  const out = join(root, 'node_modules/.cache/read-export-bundle/server')

  afterAll(() => rm(out, { recursive: true, force: true }))

  it('from inside a bundle elsewhere in the project', async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: { ssr: 'app/domain/linkedin/read-export.ts', outDir: out, copyPublicDir: false },
    })
    const bundled: { readExport: typeof readExport } = await import(join(out, 'read-export.js'))
    expect(await bundled.readExport(personalExport())).toEqual(expectedExport())
  })
})

function manyCells(count: number): string {
  return `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(count / 100)
}
