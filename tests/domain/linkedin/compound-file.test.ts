import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { readCompoundFile } from '#app/domain/linkedin/workbook/compound-file.rules.ts'
import {
  compoundFile,
  placeInDirectory,
  placeInTable,
  recordsOf,
  streamOf,
  withHeader,
} from '#tests/fixtures/linkedin/legacy-files.ts'
import { contentSheets, followerSheets, pageContent } from '#tests/fixtures/linkedin/page-files.ts'

const small = streamOf(recordsOf(followerSheets()))
const large = streamOf(recordsOf(contentSheets()))
const OUTSIDE = 0x00ff_ff00
const FREE = 0xffff_ffff

const HEADER = {
  generation: 30,
  miniSectors: 32,
  directory: 48,
  miniTable: 60,
  moreTables: 68,
  firstTable: 76,
}

function streamIn(bytes: Uint8Array, name = 'Workbook'): Uint8Array | null | undefined {
  return readCompoundFile(bytes)
    ?.streams.find(stream => stream.name === name)
    ?.read()
}

/** The file whose stream begins at another sector, or has another size, than it has. */
function withEntry(bytes: Uint8Array, field: 'start' | 'size', value: number): Buffer {
  return withHeader(bytes, placeInDirectory(bytes, 'Workbook') + (field === 'start' ? 116 : 120), value)
}

const firstSectorOf = (bytes: Buffer) => bytes.readUInt32LE(placeInDirectory(bytes, 'Workbook') + 116)

describe('a sound container', () => {
  test.each([
    ['small, in sectors of 64 bytes', small],
    ['large, in sectors of 512 bytes', large],
    ['of nothing', Buffer.alloc(0)],
    ['just below the size at which streams are large', Buffer.alloc(4_095, 7)],
    ['of just the size at which streams are large', Buffer.alloc(4_096, 7)],
    ['so large that the table of sectors has parts', Buffer.alloc(200_000, 7)],
    ['so large that the header does not name all parts of the table', Buffer.alloc(8_000_000, 7)],
  ])('gives a stream %s', (_what, stream) => {
    const read = streamIn(compoundFile({ '/Workbook': stream, '/Other': Buffer.from('beside it') }))
    expect(read && Buffer.compare(read, stream)).toBe(0)
  })

  it('names its storages and streams', () => {
    const file = readCompoundFile(compoundFile({ '/Workbook': small, '/A/B/c': small }))
    expect(file?.storages).toEqual(['A', 'B'])
    expect(file?.streams.map(({ name }) => name)).toEqual(expect.arrayContaining(['Workbook', 'c']))
  })

  it('may be cut off in its last sector, behind the last byte of a stream', () => {
    const bytes = pageContent().bytes
    const whole = decodeExport({ name: '', bytes })
    expect(whole.ok).toBe(true)
    expect(decodeExport({ name: '', bytes: Buffer.concat([bytes, Buffer.alloc(700)]) })).toEqual(whole)
  })
})

describe('a file cut off', () => {
  const { name, bytes } = pageContent()
  const whole = decodeExport({ name, bytes })
  // Behind the last byte of the workbook stands only what fills up its sector.
  const first = Buffer.from(bytes).readUInt32LE(placeInDirectory(bytes, 'Workbook') + 116)
  const enough = 512 * (first + 1) + large.length
  const lengths = Array.from({ length: 40 }, (_, index) => Math.floor((bytes.length * (index + 1)) / 41))

  test.each([8, 30, 511, 512, 513, 1_024, 1_800, ...lengths])('after %d bytes is never half read', length => {
    const read = decodeExport({ name, bytes: bytes.slice(0, length) })
    expect(read).toEqual(length < enough ? { ok: false, reason: 'damaged' } : whole)
  })
})

describe('a container that is damaged as a whole', () => {
  const file = compoundFile({ '/Workbook': large })
  const directory = file.readUInt32LE(HEADER.directory)

  test.each<[string, Buffer]>([
    ['a directory that begins outside the file', withHeader(file, HEADER.directory, OUTSIDE)],
    ['a directory that loops', withHeader(file, placeInTable(file, directory), directory)],
    ['a directory that leads outside the file', withHeader(file, placeInTable(file, directory), OUTSIDE)],
    ['no directory', withHeader(file, HEADER.directory, FREE)],
    ['a table of sectors outside the file', withHeader(file, HEADER.firstTable, OUTSIDE)],
    ['no table of sectors', withHeader(file, HEADER.firstTable, FREE)],
    ['more tables outside the file', withHeader(file, HEADER.moreTables, OUTSIDE)],
    ['sectors of a size nobody writes', withHeader(file, HEADER.generation, 0x0006_0007)],
    ['small sectors of a size nobody writes', withHeader(file, HEADER.miniSectors, 5)],
  ])('%s', (_what, bytes) => {
    expect(readCompoundFile(bytes)).toBeNull()
    expect(decodeExport({ name: '', bytes })).toEqual({ ok: false, reason: 'damaged' })
  })

  it('more tables that follow each other in a circle', () => {
    const sector = firstSectorOf(file)
    const looping = withHeader(file, HEADER.moreTables, sector)
    looping.fill(0xff, 512 * (sector + 1), 512 * (sector + 2))
    looping.writeUInt32LE(sector, 512 * (sector + 2) - 4)
    expect(readCompoundFile(looping)).toBeNull()
  })

  it('a table that is longer than the file', () => {
    const crowded = Buffer.from(file)
    for (let index = 1; index < 109; index++)
      crowded.copyWithin(HEADER.firstTable + 4 * index, HEADER.firstTable, HEADER.firstTable + 4)
    expect(readCompoundFile(crowded)).toBeNull()
  })
})

describe('a stream that is damaged', () => {
  const file = compoundFile({ '/Workbook': large })
  const first = firstSectorOf(file)
  const tiny = compoundFile({ '/Workbook': small })
  const miniTable = 512 * (1 + tiny.readUInt32LE(HEADER.miniTable))
  const firstTiny = firstSectorOf(tiny)

  test.each<[string, Buffer]>([
    ['begins outside the file', withEntry(file, 'start', OUTSIDE)],
    ['begins nowhere', withEntry(file, 'start', FREE)],
    ['loops', withHeader(file, placeInTable(file, first), first)],
    ['leads outside the file', withHeader(file, placeInTable(file, first), OUTSIDE)],
    ['ends too early', withHeader(file, placeInTable(file, first), FREE)],
    ['claims to be as large as can be', withEntry(file, 'size', 0xffff_ffff)],
    ['claims one sector more', withEntry(file, 'size', large.length + 512)],
    ['small, begins outside', withEntry(tiny, 'start', OUTSIDE)],
    ['small, loops', withHeader(tiny, miniTable + 4 * firstTiny, firstTiny)],
    ['small, leads outside', withHeader(tiny, miniTable + 4 * firstTiny, OUTSIDE)],
    ['small, ends too early', withHeader(tiny, miniTable + 4 * firstTiny, FREE)],
    ['small, has no table', withHeader(tiny, HEADER.miniTable, OUTSIDE)],
  ])('%s', (_what, bytes) => {
    expect(streamIn(bytes)).toBeNull()
    expect(decodeExport({ name: '', bytes })).toEqual({ ok: false, reason: 'damaged' })
  })

  it('does not matter where it is not the workbook', () => {
    const both = compoundFile({ '/Workbook': large, '/Other': Buffer.alloc(5_000) })
    const broken = withHeader(both, placeInDirectory(both, 'Other') + 116, OUTSIDE)
    expect(streamIn(broken, 'Other')).toBeNull()
    expect(decodeExport({ name: '', bytes: broken })).toEqual(decodeExport({ name: '', bytes: both }))
  })
})

// Copies of bytes lie outside the heap for which the worker has a limit: they would end the whole process.
it('a hundred names for the same two megabytes cost no memory', () => {
  const others = Array.from({ length: 100 }, (_, index) => `Other${index}`)
  const streams = Object.fromEntries(others.map(name => [`/${name}`, Buffer.from('x')]))
  const bytes = compoundFile({ '/Workbook': Buffer.alloc(2_000_000, 9), ...streams })
  const workbook = placeInDirectory(bytes, 'Workbook')
  for (const name of others)
    bytes.copy(bytes, placeInDirectory(bytes, name) + 116, workbook + 116, workbook + 124)
  const before = process.memoryUsage().arrayBuffers
  expect(readCompoundFile(bytes)?.streams.map(({ name }) => name)).toEqual(expect.arrayContaining(others))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  expect(streamIn(bytes, 'Other7')).toHaveLength(2_000_000)
})
