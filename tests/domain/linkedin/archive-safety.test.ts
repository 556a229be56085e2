import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entriesOf } from '#app/domain/linkedin/archive/archive-entries.rules.ts'
import { withPlainQuotes } from '#app/domain/linkedin/archive/comment-quotes.rules.ts'
import { parseCsv } from '#app/domain/linkedin/archive/read-csv.ts'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { refusalSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import { contentOf } from '#app/domain/linkedin/imports/import-content.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import { readZipDirectory, type ZipEntry } from '#app/domain/linkedin/workbook/zip-directory.rules.ts'
import { archive, archiveFiles, archiveOf, CANARY, csv } from '#tests/fixtures/linkedin/archive.ts'
import { noise } from '#tests/fixtures/linkedin/hostile-files.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'

const whole = decodeExport(archive())
const files = archiveFiles()

describe('the canary in messages.csv', () => {
  it('is in the file, and in nothing we make of it', () => {
    expect(Buffer.from(archive().bytes).includes('messages.csv')).toBe(true)
    expect(whole.ok).toBe(true)
    expect(JSON.stringify(whole)).not.toContain(CANARY)
    expect(whole.ok && JSON.stringify(contentOf(whole.value))).not.toContain('geheime')
  })

  // Whoever opened the file would notice each of these.
  test.each<[string, (bytes: Uint8Array, message: ZipEntry) => void]>([
    ['bytes that cannot be unpacked', (bytes, { start, packed }) => bytes.fill(0xff, start, start + packed)],
    ['a checksum of something else', bytes => inDirectory(bytes, 'messages.csv', 16, 0xdeadbeef)],
    ['a kind of packing nobody has', bytes => inDirectory(bytes, 'messages.csv', 10, 99, 2)],
  ])('is never opened: %s', (_what, damage) => {
    const { name, bytes, archive: choices } = archive()
    const damaged = bytes.slice()
    damage(damaged, entryOf(damaged, 'messages.csv'))
    expect(damaged).not.toEqual(bytes)
    expect(decodeExport({ name, bytes: damaged, ...(choices ? { archive: choices } : {}) })).toEqual(whole)
  })

  it('is never opened: a bomb of two hundred megabytes', () => {
    const bomb = new Uint8Array(200 * 1024 * 1024)
    expect(decodeExport(archiveOf({ ...files, 'messages.csv': bomb }))).toEqual(whole)
  })

  it('the same damage in a file that is opened is noticed', () => {
    const { name, bytes } = archive()
    const damaged = bytes.slice()
    inDirectory(damaged, 'Shares.csv', 16, 0xdeadbeef)
    expect(decodeExport({ name, bytes: damaged })).toEqual({ ok: false, reason: 'damaged' })
  })

  test.each([
    'SharesOfOthers.csv',
    'xShares.csv',
    'Shares_x.csv',
    'Shares.csv.txt',
    'Shares_1_2.csv',
    'Shares',
  ])('a file called %s is not opened either', name => {
    const directory = readZipDirectory(archiveOf({ ...files, [name]: 'x' }).bytes, 100) ?? []
    expect(entriesOf(directory, 'Shares.csv').map(entry => entry.name)).toEqual(['Shares.csv'])
  })

  it('a file that was not ticked is not opened', () => {
    const { name, bytes } = archive()
    const damaged = bytes.slice()
    const { start, packed } = entryOf(damaged, 'Comments.csv')
    damaged.fill(0xff, start, start + packed)
    expect(decodeExport({ name, bytes: damaged, archive: { comments: false, reactions: true } }).ok).toBe(
      true,
    )
    expect(decodeExport({ name, bytes: damaged, archive: { comments: true, reactions: true } })).toEqual({
      ok: false,
      reason: 'damaged',
    })
  })
})

describe('archives that would hurt', () => {
  const blanks = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(0x20)
  const many = (count: number, name: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), '']))
  // Noise keeps the ratio harmless.
  const padded = (megabytes: number) => Buffer.concat([noise(1024 * 1024), blanks(megabytes)])

  test.each<[string, () => Record<string, string | Uint8Array>, string]>([
    ['a CSV that unpacks to 60 MB of blanks', () => ({ ...files, 'Shares.csv': blanks(60) }), 'ratio'],
    [
      'two that do so together',
      () => ({ ...files, 'Shares.csv': blanks(3), 'Comments.csv': blanks(3) }),
      'ratio',
    ],
    ['a CSV larger than everything LinkedIn gives', () => ({ ...files, 'Shares.csv': padded(52) }), 'size'],
    [
      'more than a thousand files',
      () => ({ ...files, ...many(1_000, index => `Rich/${index}.jpg`) }),
      'entries',
    ],
    ['a crowd of folders', () => ({ ...files, ...many(3_001, index => `${index}/`) }), 'entries'],
    ['an archive called Shares.csv', () => ({ ...files, 'Shares.csv': personalExport().bytes }), 'nested'],
    ['a path that climbs', () => ({ ...files, '../Reactions.csv': 'x' }), 'path'],
    ['a path that climbs the Windows way', () => ({ ...files, 'a\\..\\..\\messages.csv': 'x' }), 'path'],
    ['an absolute path', () => ({ ...files, '/etc/passwd': 'x' }), 'path'],
  ])('%s', (_what, write, detail) => {
    const file = archiveOf(write())
    expect(file.bytes.length).toBeLessThan(MAX_FILE_BYTES)
    const refused = decodeExport(file)
    expect(refused).toEqual({ ok: false, reason: 'unsafe-archive', detail })
    expect(!refused.ok && refusalSentence(refused, 'de')).toMatch(/\.$/)
  })

  it('a real archive with many pictures, packed by a Mac, is none of them', () => {
    const pictures = many(900, index => `Rich_Media/${index}.jpg`)
    const doubles = many(900, index => `__MACOSX/Rich_Media/._${index}.jpg`)
    const folders = { 'Rich_Media/': '', 'Articles/backup.zip': 'PK' }
    expect(decodeExport(archiveOf({ ...files, ...pictures, ...doubles, ...folders }))).toEqual(whole)
  })

  it('a directory that is cut off, or the archive packed once more', () => {
    const { name, bytes } = archive()
    expect(decodeExport({ name, bytes: bytes.subarray(0, -40) })).toEqual({ ok: false, reason: 'damaged' })
    expect(decodeExport(archiveOf({ [name]: bytes }))).toMatchObject({
      reason: 'unsafe-archive',
      detail: 'nested',
    })
  })

  it('a bomb costs its sender an answer and nobody else anything', async () => {
    const tight = { milliseconds: 20_000, heapMegabytes: 64 }
    const bomb = archiveOf({ ...files, 'Shares.csv': blanks(60) })
    expect(await readExport(bomb, tight)).toMatchObject({ reason: 'unsafe-archive' })
  })

  it('so does a CSV with more rows than memory holds, and one that takes too long', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ['2026-04-12 01:04:49', `x${index * 7_919}`])
    const huge = archiveOf({ 'InstantReposts.csv': csv([['Date', 'Link'], ...rows]) })
    expect(await readExport(huge, { milliseconds: 20_000, heapMegabytes: 16 })).toEqual({
      ok: false,
      reason: 'too-costly',
    })
    expect(await readExport(huge, { milliseconds: 1, heapMegabytes: 256 })).toEqual({
      ok: false,
      reason: 'too-costly',
    })
    expect((await readExport(archive())).ok).toBe(true)
  })
})

describe('quotes inside comments', () => {
  const message = fc.string({
    unit: fc.constantFrom('a', '"', '\\', ',', '\n', ' ', 'ä', '2026-04-12 01:04:49,'),
    maxLength: 12,
  })
  const rule: Record<string, (text: string) => string> = {
    doubled: text => text.replaceAll('"', '""'),
    'behind a backslash': text => text.replaceAll('"', '\\"'),
  }

  test.each(Object.keys(rule))('%s cost no row', style => {
    fc.assert(
      // A text with a time at the start of a line, or in which backslashes meet quotes, is the same in both ways.
      fc.property(fc.array(message.filter(isPlain), { minLength: 1, maxLength: 6 }), messages => {
        const lines = messages.map(
          (text, index) => `${timeAt(index)},https://x.example,"${rule[style]?.(text)}"\n`,
        )
        const read = parseCsv(withPlainQuotes(`Date,Link,Message\n${lines.join('')}`), [
          'Date',
          'Link',
          'Message',
        ])
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(
          messages.map((text, index) => ({ Date: timeAt(index), Link: 'https://x.example', Message: text })),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('a backslash at the end of a comment, or before a doubled quote, stays what it is', () => {
    const text = `${timeAt(0)},x,"C:\\"\r\n${timeAt(1)},x,"C:\\""neu"""\r\n${timeAt(2)},x,"\\"zu\\""`
    const read = parseCsv(withPlainQuotes(text), [])
    expect(read.ok && read.value.rows.map(({ cells }) => Object.values(cells)[2])).toEqual([
      'C:\\"neu"',
      '"zu"',
    ])
  })
})

function isPlain(text: string): boolean {
  return !/\\+"|\\$|\n2026/.test(text)
}

function timeAt(index: number): string {
  return `2026-03-02 08:15:0${index}`
}

function entryOf(bytes: Uint8Array, name: string): ZipEntry {
  const entry = readZipDirectory(bytes, 100)?.find(each => each.name === name)
  if (!entry) throw new Error(`no ${name}`)
  return entry
}

// Overwrites a number in the record of one entry in the central directory.
function inDirectory(bytes: Uint8Array, name: string, offset: number, value: number, width = 4): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  buffer.writeUIntLE(value, buffer.lastIndexOf(name) - 46 + offset, width)
}
