import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { decodeReadable, expectedExport } from '#tests/fixtures/linkedin/expected-export.ts'
import {
  DATE_STYLES,
  personalExport,
  type Sheets,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'
import { EXPORT_LANGUAGES } from '#tests/fixtures/linkedin/vocabulary.ts'

const GENERATIONS = ['content-5', 'aggregate-5', 'aggregate-6'] as const
const NAME = 'AggregateAnalytics_Eva Koch_2026-04-29_2026-05-03.xlsx'

const LAYOUTS = GENERATIONS.flatMap(generation =>
  EXPORT_LANGUAGES.flatMap(language => DATE_STYLES.map(dates => ({ generation, language, dates }))),
)

describe('every layout says the same', () => {
  test.each(LAYOUTS)('$generation, words $language, dates $dates', layout => {
    expect(decodeExport(personalExport(layout))).toEqual(expectedExport(layout))
  })

  test.each(LAYOUTS)('also under another file name: $generation, $language, $dates', layout => {
    const { bytes } = personalExport(layout)
    const read = decodeReadable({ name: 'Download (3).xlsx', bytes })
    expect(read.member).toBeNull()
    expect(read).toEqual({ ...readableOf(expectedExport(layout)), member: null })
  })
})

describe('sheets are recognised by what they hold', () => {
  it('in any order', () => {
    const sheets = Object.entries(sheetsOf({ ...SMALL_EXPORT, language: 'unknown' }))
    const reversed = Object.fromEntries(sheets.toReversed())
    expect(decodeReadable(file(reversed))).toEqual(readableOf(expectedExport()))
  })

  it('although their names say something else', () => {
    const [discovery, engagement, topPosts, followers] = Object.values(sheetsOf(SMALL_EXPORT))
    const renamed = {
      FOLLOWERS: discovery,
      DISCOVERY: engagement,
      DEMOGRAPHICS: topPosts,
      'TOP POSTS': followers,
    }
    const read = decodeReadable(file(renamed as Sheets))
    expect(read.days).toEqual(SMALL_EXPORT.days)
    expect(read.totals).toEqual(SMALL_EXPORT.totals)
    expect(read.followers).toEqual(SMALL_EXPORT.followers)
    expect(read.warnings).toEqual([])
  })

  it.each(EXPORT_LANGUAGES)('a month without posts and days leaves headers only (%s)', language => {
    const read = decodeReadable(personalExport({ language, days: [], byEngagements: [], byImpressions: [] }))
    expect(read).toMatchObject({ days: [], posts: [], warnings: [], followers: SMALL_EXPORT.followers })
  })

  it('a missing sheet is named, the rest is read', () => {
    const { ENGAGEMENT: _, ...others } = sheetsOf(SMALL_EXPORT)
    const read = decodeReadable(file(others))
    expect(read.warnings).toEqual([{ code: 'sheet-missing', sheet: 'ENGAGEMENT', cell: null }])
    expect(read.days[0]).toEqual({
      date: '2026-04-29',
      impressions: null,
      engagements: null,
      newFollowers: 1,
    })
  })

  it('a sheet nobody knows is named and left alone', () => {
    const read = decodeReadable(
      file({ ...sheetsOf(SMALL_EXPORT), NEWSLETTER: [['Subscribers', 'a', 'b', 'c']] }),
    )
    expect(read.warnings).toEqual([{ code: 'sheet-unknown', sheet: 'NEWSLETTER', cell: null }])
  })

  it('two figures change places if their headers say so', () => {
    const sheets = sheetsOf(SMALL_EXPORT)
    const swapped = sheets.ENGAGEMENT?.map(([day, impressions, engagements]) => [
      day,
      engagements,
      impressions,
    ])
    expect(decodeReadable(file({ ...sheets, ENGAGEMENT: swapped } as Sheets)).days).toEqual(SMALL_EXPORT.days)
  })

  it('totals change places if their labels say so', () => {
    const sheets = sheetsOf({ ...SMALL_EXPORT, language: 'de' })
    const [period, impressions, reached] = sheets.Entdeckung ?? []
    expect(
      decodeReadable(file({ ...sheets, Entdeckung: [period, reached, impressions] } as Sheets)).totals,
    ).toEqual(SMALL_EXPORT.totals)
  })

  test.each<[string, Sheets, string]>([
    [
      'a budget',
      {
        Budget: [
          ['Datum', 'Plan', 'Ist'],
          ['1/2/2026', 100, 90],
        ],
      },
      'not-an-export',
    ],
    ['a list of links', { Links: [['https://www.linkedin.com/in/eva', 'Eva']] }, 'not-an-export'],
    ['an empty workbook', { Tabelle1: [] }, 'not-an-export'],
  ])('%s is no personal export', (_what, sheets, reason) => {
    expect(decodeExport(file(sheets))).toEqual({ ok: false, reason })
  })
})

describe('figures', () => {
  it('a day that only one sheet knows keeps the other figures unknown', () => {
    const sheets = sheetsOf(SMALL_EXPORT)
    const read = decodeReadable(file({ ...sheets, FOLLOWERS: (sheets.FOLLOWERS ?? []).slice(0, 4) }))
    expect(read.days.map(day => day.newFollowers)).toEqual([1, null, null, null, null])
  })

  it('an empty cell is unknown, a strange one is unknown with a warning, neither is 0', () => {
    const read = decodeReadable(engagementRows(['4/29/2026', null, '1.5K'], ['4/30/2026', '-12', '0']))
    expect(read.days.slice(0, 2)).toMatchObject([
      { date: '2026-04-29', impressions: null, engagements: null },
      { date: '2026-04-30', impressions: -12, engagements: 0 },
    ])
    expect(read.warnings).toContainEqual({
      code: 'figure-unreadable',
      sheet: 'ENGAGEMENT',
      cell: 'C2',
      value: '1.5K',
    })
  })

  it('thousands are read however they are parted', () => {
    const read = decodeReadable(
      engagementRows(['4/29/2026', '1,234', '1.234'], ['4/30/2026', '1\u00a0234', '1\u202f234']),
    )
    expect(read.days.slice(0, 2).flatMap(day => [day.impressions, day.engagements])).toEqual([
      1234, 1234, 1234, 1234,
    ])
  })

  it('a day given twice counts as in the last row', () => {
    const read = decodeReadable(
      engagementRows(['4/29/2026', '1', '1'], ['4/29/2026', '2', '2'], ['4/30/2026', '3', '3']),
    )
    expect(read.days[0]).toMatchObject({ date: '2026-04-29', impressions: 2 })
    expect(read.warnings).toContainEqual({
      code: 'day-twice',
      sheet: 'ENGAGEMENT',
      cell: 'A3',
      value: '4/29/2026',
    })
  })

  it('a footnote below the days is not read', () => {
    const read = decodeReadable(engagementRows(['4/29/2026', '1', '1'], ['All dates in UTC', null, null]))
    expect(read.warnings).toContainEqual({
      code: 'day-unreadable',
      sheet: 'ENGAGEMENT',
      cell: 'A3',
      value: 'All dates in UTC',
    })
  })
})

describe('period', () => {
  it('is the one the file states; another one in its name is told', () => {
    const { bytes } = personalExport()
    const read = decodeReadable({ name: 'AggregateAnalytics_Eva Koch_2026-01-01_2026-01-31.xlsx', bytes })
    expect(read.period).toEqual(SMALL_EXPORT.period)
    expect(read.warnings).toEqual([
      { code: 'period-differs', sheet: 'DISCOVERY', cell: 'B1', value: '4/29/2026 - 5/3/2026' },
    ])
  })

  it('comes from the file name when the file states it in words', () => {
    const sheets = sheetsOf(SMALL_EXPORT)
    const inWords = [['Overall Performance', '29 de abr. – 3 de mai.'], ...(sheets.DISCOVERY ?? []).slice(1)]
    const read = decodeReadable(file({ ...sheets, DISCOVERY: inWords }))
    expect(read.period).toEqual(SMALL_EXPORT.period)
    expect(read.totals).toEqual(SMALL_EXPORT.totals)
  })

  it('warns once a sheet about days outside', () => {
    const days = [
      { ...SMALL_EXPORT.days[0], date: '2026-04-20' },
      { ...SMALL_EXPORT.days[0], date: '2026-04-21' },
    ]
    const read = decodeReadable(personalExport({ days: days as typeof SMALL_EXPORT.days }))
    expect(read.warnings).toEqual([
      { code: 'day-outside-period', sheet: 'ENGAGEMENT', cell: null, value: '2026-04-20' },
      { code: 'day-outside-period', sheet: 'FOLLOWERS', cell: null, value: '2026-04-20' },
    ])
  })
})

function file(sheets: Sheets) {
  return { name: NAME, bytes: workbookBytes(sheets) }
}

function engagementRows(...rows: Sheets[string]) {
  const sheets = sheetsOf(SMALL_EXPORT)
  return file({ ...sheets, ENGAGEMENT: [['Date', 'Impressions', 'Engagements'], ...rows] })
}

function readableOf(read: ReturnType<typeof expectedExport>) {
  if (!read.ok) throw new Error(read.reason)
  return read.value
}
