import fc from 'fast-check'
import { strFromU8, strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { refusalSentence, warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import { contentOf } from '#app/domain/linkedin/imports/import-content.rules.ts'
import { isCalendarDay } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import { isPostId } from '#app/domain/posts/post-identity.rules.ts'
import { repack } from '#tests/fixtures/linkedin/hostile-files.ts'
import {
  type CellValue,
  personalExport,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'

const { name, bytes: real } = personalExport()

/** A file may become unreadable by a change, but never anything else than a sound result or a sentence. */
function expectSoundAnswer(bytes: Uint8Array): void {
  const read = decodeExport({ name, bytes })
  if (!read.ok) {
    expect(refusalSentence(read, 'de')).toMatch(/\.$/)
    return
  }
  const { days, posts, warnings } = contentOf(read.value)
  const dates = days.map(day => day.date)
  expect(dates.every(isCalendarDay)).toBe(true)
  expect(dates).toEqual([...new Set(dates)].sort())
  expect(posts.every(post => isPostId(post.id))).toBe(true)
  for (const figure of [...days, ...posts].flatMap(row => [row.impressions, row.engagements])) {
    expect(figure === null || Number.isSafeInteger(figure)).toBe(true)
  }
  for (const warning of warnings) expect(warningSentence(warning, 'en')).toMatch(/\.$/)
}

it('changed bytes of the file', () => {
  const change = fc.tuple(fc.nat({ max: real.length - 1 }), fc.nat({ max: 255 }))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
      const changed = real.slice()
      for (const [at, byte] of changes) changed[at] = byte
      expectSoundAnswer(changed)
    }),
    { numRuns: 200 },
  )
})

it('removed, repeated and inserted pieces of the file', () => {
  const piece = fc.record({
    at: fc.nat({ max: real.length }),
    cut: fc.nat({ max: 400 }),
    put: fc.uint8Array({ maxLength: 60 }),
  })
  fc.assert(
    fc.property(piece, ({ at, cut, put }) => {
      expectSoundAnswer(new Uint8Array(Buffer.concat([real.subarray(0, at), put, real.subarray(at + cut)])))
    }),
    { numRuns: 200 },
  )
})

it('changed text inside the parts, packed properly again', () => {
  const part = fc.constantFrom(
    'workbook.xml',
    'worksheets/sheet1.xml',
    'worksheets/sheet2.xml',
    'worksheets/sheet3.xml',
  )
  const snippet = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '<c>',
      '</c>',
      '<f/>',
      '<v>',
      '</row>',
      '<row r="5000">',
      't="s"',
      '&#0;',
      '-',
      '1/2/2026',
      'r="ZZ9"',
      '<!--',
    ),
  )
  fc.assert(
    fc.property(part, fc.nat(), fc.nat({ max: 40 }), snippet, (path, position, cut, text) => {
      const bytes = repack(real, parts => {
        const xml = strFromU8(parts[`xl/${path}`] ?? new Uint8Array())
        const at = position % xml.length
        parts[`xl/${path}`] = strToU8(xml.slice(0, at) + text + xml.slice(at + cut))
      })
      expectSoundAnswer(bytes)
    }),
    { numRuns: 200 },
  )
})

it('any values in any cells', () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(
      null,
      '',
      '1/2/2026',
      '13/13/2026',
      '1.2.2026',
      '1,234',
      '2%',
      '48',
      SMALL_EXPORT.byEngagements[0]?.url ?? '',
    ),
  )
  const place = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 9 }), fc.nat({ max: 8 }), value)
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 10 }), places => {
      const sheets = sheetsOf(SMALL_EXPORT)
      for (const [sheet, row, column, content] of places) {
        const rows = Object.values(sheets)[sheet] ?? []
        rows[row] = Array.from({ length: 9 }, (_, index) =>
          index === column ? content : (rows[row]?.[index] ?? null),
        )
      }
      expectSoundAnswer(workbookBytes(mapValues(sheets)))
    }),
    { numRuns: 200 },
  )
})

// Rows that a change skipped are holes, which the writer does not take.
function mapValues(sheets: ReturnType<typeof sheetsOf>): ReturnType<typeof sheetsOf> {
  return Object.fromEntries(
    Object.entries(sheets).map(([key, rows]) => [key, Array.from(rows, row => row ?? [])]),
  )
}
