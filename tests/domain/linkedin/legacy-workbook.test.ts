import { utils, write } from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import type { RefusalReason } from '#app/domain/linkedin/export-refusal.rules.ts'
import { refusalSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { PageDay } from '#app/domain/linkedin/page/page-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import { readLegacyWorkbook } from '#app/domain/linkedin/workbook/read-legacy-workbook.ts'
import {
  compoundFile,
  fileOfRecords,
  formulaWithText,
  RECORD,
  record,
  recordsOf,
  streamOf,
  textRecord,
  withRecords,
} from '#tests/fixtures/linkedin/legacy-files.ts'
import {
  contentSheets,
  FOLLOWER_DAYS,
  followerSheets,
  pageFollowers,
} from '#tests/fixtures/linkedin/page-files.ts'
import { workbookBytes } from '#tests/fixtures/linkedin/personal-export.ts'

const followers = recordsOf(followerSheets())
const content = streamOf(recordsOf(contentSheets()))

function decode(bytes: Uint8Array) {
  return decodeExport({ name: 'stadt-lindental_followers_1794646800000.xls', bytes })
}

function daysIn(bytes: Uint8Array): PageDay[] {
  const read = decode(bytes)
  if (!read.ok || read.value.kind !== 'page-followers') throw new Error(JSON.stringify(read))
  return read.value.days
}

function oldBook(bookType: 'biff2' | 'biff5'): Uint8Array {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(followerSheets()['New followers'] ?? []), 'One')
  return new Uint8Array(write(workbook, { type: 'array', bookType }))
}

const supBook = (...words: number[]) =>
  fileOfRecords(withRecords(followers, 0, record(RECORD.supBook, ...words)))

describe('what is refused, each with its sentence', () => {
  test.each<[string, () => Uint8Array, RefusalReason, string?]>([
    ['Excel 5.0 and 95', () => oldBook('biff5'), 'old-excel'],
    [
      'Excel 5.0 under the newer name',
      () => fileOfRecords(followers.with(0, record(RECORD.bof, 0x0500, 5))),
      'old-excel',
    ],
    [
      'a beginning without a generation',
      () => fileOfRecords(followers.with(0, record(RECORD.bof))),
      'old-excel',
    ],
    ['records that begin with another one', () => fileOfRecords(followers.slice(1)), 'old-excel'],
    ['Excel 4.0, which has no container', () => streamOf([record(0x0409, 0, 0x10, 0)]), 'old-excel'],
    ['Excel 3.0', () => streamOf([record(0x0209, 0, 0x10, 0)]), 'old-excel'],
    ['Excel 2.0', () => oldBook('biff2'), 'old-excel'],
    [
      'a letter (.doc)',
      () => compoundFile({ '/WordDocument': content, '/1Table': new Uint8Array(9) }),
      'not-a-spreadsheet',
    ],
    ['a container with nothing in it', () => compoundFile({}), 'not-a-spreadsheet'],
    [
      'macros',
      () => compoundFile({ '/Workbook': content, '/_VBA_PROJECT_CUR/VBA/dir': new Uint8Array(9) }),
      'unsafe-content',
      'macros',
    ],
    [
      'a password, as Excel 97 sets it',
      () => fileOfRecords(withRecords(followers, 0, record(RECORD.filePass, 1, 1, 1))),
      'encrypted',
    ],
    [
      'a password, as Excel 2007 sets it',
      () => compoundFile({ '/EncryptionInfo': new Uint8Array(9), '/EncryptedPackage': content }),
      'encrypted',
    ],
    ['a reference to another file', () => supBook(1, 8, 0x4100, 0x4242), 'unsafe-content', 'external-link'],
    ['a reference to another file, cut short', () => supBook(1), 'unsafe-content', 'external-link'],
    ['a reference of two words to another file', () => supBook(1, 2), 'unsafe-content', 'external-link'],
    [
      'a formula whose text is missing',
      () => fileOfRecords(withRecords(followers, 1, formulaWithText(1, 2))),
      'formula-without-value',
      'C2',
    ],
    [
      'a formula behind column Z whose text is missing',
      () => fileOfRecords(withRecords(followers, 1, formulaWithText(9, 27))),
      'formula-without-value',
      'AB10',
    ],
    [
      'a formula with which the file ends',
      () => compoundFile({ '/Workbook': streamOf([...followers.slice(0, -1), formulaWithText(0, 0)]) }),
      'formula-without-value',
      'A1',
    ],
    [
      'a row behind the five-thousandth',
      () => fileOfRecords(withRecords(followers, 1, record(RECORD.blank, 5_000, 0, 0))),
      'not-an-export',
    ],
    [
      'a workbook inside a workbook',
      () => compoundFile({ '/Workbook': content, '/MBD0001/Workbook': content }),
      'not-an-export',
    ],
    [
      'more sheets than any export has',
      () =>
        workbookBytes(
          Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`S${index}`, [['x']]])),
          'biff8',
        ),
      'not-an-export',
    ],
    ['a web page', () => strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'web-page'],
    ['text between tabs', () => strToU8('Date\tFollowers\n30/09/2026\t7\n'), 'not-a-spreadsheet'],
    ['text that begins with a tab', () => strToU8('\tFollowers\n30/09/2026\t7\n'), 'not-a-spreadsheet'],
    ['only the first letters of a container', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'damaged'],
    ['no record at all', () => compoundFile({ '/Workbook': new Uint8Array() }), 'damaged'],
  ])('%s', (_what, write, reason, detail) => {
    const read = decode(write())
    expect(read).toEqual({ ok: false, reason, ...(detail ? { detail } : {}) })
    for (const locale of ['de', 'en'] as const) {
      expect(read.ok ? '' : refusalSentence(read, locale)).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('five thousand rows are allowed', () => {
    const most = record(RECORD.blank, 4_999, 0, 0)
    expect(daysIn(fileOfRecords(withRecords(followers, 1, most)))).toEqual(FOLLOWER_DAYS)
  })
})

describe('records that would lead the reader astray', () => {
  test.each<[string, (records: typeof followers) => Uint8Array]>([
    [
      'a zero in the middle, behind which something hides',
      records => fileOfRecords(withRecords(records, 1, record(0), record(RECORD.filePass, 1))),
    ],
    [
      'a cell of an older generation',
      records => fileOfRecords(withRecords(records, 1, record(0x0406, 1, 1, 0))),
    ],
    [
      'a record longer than any',
      records =>
        fileOfRecords(withRecords(records, 1, { type: RECORD.continue, content: new Uint8Array(8_225) })),
    ],
    [
      'a record longer than the rest of the file',
      records => {
        const stream = streamOf(records)
        stream.writeUInt16LE(500, stream.length - 2)
        return compoundFile({ '/Workbook': stream })
      },
    ],
    ['a sheet that is listed and missing', records => fileOfRecords(records.slice(0, lastSheetOf(records)))],
  ])('%s', (_what, change) => {
    expect(decode(change(followers))).toEqual({ ok: false, reason: 'damaged' })
  })

  it('what fills up the last sector does not matter', () => {
    const filled = Buffer.concat([streamOf(followers), Buffer.alloc(4_096)])
    expect(daysIn(compoundFile({ '/Workbook': filled }))).toEqual(FOLLOWER_DAYS)
  })

  it('an old copy beside the workbook, and names in capitals, do not matter', () => {
    const file = compoundFile({ '/WORKBOOK': streamOf(followers), '/Book': content })
    expect(daysIn(file)).toEqual(FOLLOWER_DAYS)
  })

  test.each([
    ['the book itself', 0x0401],
    ['the functions of an add-in', 0x3a01],
  ])('a reference to %s leads nowhere else', (_what, kind) => {
    expect(daysIn(supBook(2, kind))).toEqual(FOLLOWER_DAYS)
  })
})

describe('cells', () => {
  function cellsWith(...added: Parameters<typeof streamOf>[0]) {
    const read = readLegacyWorkbook(fileOfRecords(withRecords(recordsOf({ One: [['x']] }), 1, ...added)))
    if (!read.ok) throw new Error(read.reason)
    return read.value[0]?.rows.map(row => row.map(cell => cell ?? null))
  }

  it('blank, empty and missing are all unknown, and never 0', () => {
    const { 'New followers': rows = [] } = followerSheets()
    const [header = [], first = [], second = [], third = []] = rows
    const sheets = { One: [header, first.with(1, ''), second.with(1, null), third] }
    const records = withRecords(recordsOf(sheets), 1, record(RECORD.blank, 2, 1, 0))
    expect(daysIn(fileOfRecords(records)).map(day => day.sponsoredFollowers)).toEqual([null, null, 0])
  })

  it('a formula gives the text behind it, also where several share one', () => {
    expect(cellsWith(formulaWithText(0, 1), textRecord('Gr\xfc\xdfe'))).toEqual([['x', 'Grüße']])
    const shared = record(RECORD.array, 0, 0, 0x0101, 0, 0, 0, 0)
    expect(cellsWith(formulaWithText(0, 1), shared, textRecord('ab'))).toEqual([['x', 'ab']])
  })

  it('a formula whose result is a number or an empty text has one', () => {
    const number = Buffer.from(record(RECORD.formula, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0).content)
    number.writeDoubleLE(42, 6)
    const empty = record(RECORD.formula, 0, 2, 0, 3, 0, 0, 0xffff, 0, 0, 0, 0)
    expect(cellsWith({ type: RECORD.formula, content: number }, empty)).toEqual([['x', 42, '']])
  })

  it('days count from 1900, or from 1904 where the file says so', () => {
    const dated = recordsOf({ One: [[new Date('2026-10-08T00:00:00Z')]] })
    const first = (records: typeof dated) => {
      const read = readLegacyWorkbook(fileOfRecords(records))
      return read.ok ? read.value[0]?.rows[0]?.[0] : read
    }
    expect(first(dated)).toEqual({ day: '2026-10-08' })
    const others = dated.filter(({ type }) => type !== RECORD.date1904)
    expect(first(withRecords(others, 0, record(RECORD.date1904, 1)))).toEqual({ day: '2030-10-09' })
  })
})

it('whoever hands in such files costs nobody else anything', async () => {
  const hostile = [compoundFile({ '/Workbook': new Uint8Array(5_000).fill(9) }), oldBook('biff5'), content]
  const read = await Promise.all(hostile.map(bytes => readExport({ name: 'x.xls', bytes })))
  expect(read.map(({ ok }) => ok)).toEqual([false, false, false])
  expect(await readExport(pageFollowers())).toMatchObject({ ok: true, value: { days: FOLLOWER_DAYS } })
})

function lastSheetOf(records: typeof followers): number {
  return records.findLastIndex(({ type }) => type === RECORD.bof)
}
