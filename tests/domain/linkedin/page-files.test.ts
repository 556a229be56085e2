import { describe, expect, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import type { PageExport } from '#app/domain/linkedin/page/page-export.rules.ts'
import type { ExportFile, ReadFile } from '#app/domain/linkedin/read-export.rules.ts'
import {
  COMPETITORS,
  CONTENT_DAYS,
  contentSheets,
  FOLLOWER_DAYS,
  followerSheets,
  PAGE_POSTS,
  type PageStyle,
  pageCompetitors,
  pageContent,
  pageFollowers,
  pageUpdates,
  pageVisitors,
  VISITOR_DAYS,
} from '#tests/fixtures/linkedin/page-files.ts'
import { PAGE_LANGUAGES } from '#tests/fixtures/linkedin/page-words.ts'
import { DATE_STYLES, workbookBytes } from '#tests/fixtures/linkedin/personal-export.ts'

function readPage(file: ExportFile): PageExport {
  const read = decodeExport(file)
  if (!read.ok) throw new Error(`Refused: ${read.reason} ${read.detail ?? ''}`)
  if (!isPage(read.value)) throw new Error(`Read as ${read.value.kind}`)
  return read.value
}

const isPage = (read: ReadFile): read is PageExport => read.kind.startsWith('page-')

const styles: Array<Pick<PageStyle, 'language' | 'dates' | 'bookType'>> = PAGE_LANGUAGES.flatMap(language =>
  ([...DATE_STYLES, 'serial'] as const).flatMap(dates =>
    (['biff8', 'xlsx'] as const).map(bookType => ({ language, dates, bookType })),
  ),
)
const page = 'stadt-lindental'

describe.each(styles)('in $language, dates $dates, as $bookType', style => {
  test('content: days, posts and the page it is about', () => {
    expect(readPage(pageContent(style))).toEqual({
      kind: 'page-content',
      page,
      madeOn: '2026-11-14',
      period: { from: '2026-09-29', to: '2026-10-13' },
      days: CONTENT_DAYS,
      posts: PAGE_POSTS,
      competitors: [],
      warnings: [],
    })
  })

  test('updates, as content was called before 2023', () => {
    const read = readPage(pageUpdates(style))
    expect(read).toMatchObject({ kind: 'page-updates', days: CONTENT_DAYS, posts: PAGE_POSTS, warnings: [] })
  })

  test.each([true, false])('followers, with those invited by themselves: %s', invited => {
    const read = readPage(pageFollowers(style, { invited }))
    expect(read).toMatchObject({ kind: 'page-followers', page, days: FOLLOWER_DAYS, warnings: [] })
  })

  test('visitors', () => {
    expect(readPage(pageVisitors(style))).toMatchObject({
      ...{ kind: 'page-visitors', period: { from: '2026-09-30', to: '2026-10-13' } },
      ...{ days: VISITOR_DAYS, posts: [], warnings: [] },
    })
  })
})

describe('other pages', () => {
  test.each(['en', 'de', 'pt'] as const)('are told by their headers, in %s', language => {
    expect(readPage(pageCompetitors({ language }))).toEqual({
      kind: 'page-competitors',
      page,
      madeOn: '2026-11-14',
      period: null,
      days: [],
      posts: [],
      competitors: COMPETITORS,
      warnings: [],
    })
  })

  test('are not guessed where no header can be read', () => {
    expect(decodeExport(pageCompetitors({ language: 'unknown' }))).toEqual({
      ok: false,
      reason: 'page-columns-unknown',
    })
  })

  test('without a name in the file are another kind of workbook', () => {
    const file = { ...pageCompetitors({ language: 'unknown' }), name: 'Liste.xls' }
    expect(decodeExport(file)).toMatchObject({ ok: false, reason: 'not-an-export' })
  })
})

describe('a renamed file', () => {
  test.each([
    ['page-content', pageContent()],
    ['page-followers', pageFollowers()],
    ['page-visitors', pageVisitors()],
    ['page-updates', pageUpdates()],
    ['page-competitors', pageCompetitors()],
  ])('is still %s, of a page nobody named', (kind, { bytes }) => {
    expect(readPage({ name: 'Kopie von Export (3).xlsx', bytes })).toMatchObject({ kind, page: null })
  })

  test.each([
    ['stadt-lindental_content_1794646800000.xls', 'stadt-lindental'],
    ['stadt-lindental_content_1794646800000 (1).xls', 'stadt-lindental'],
    ['C:\\Downloads\\Stadt_Lindental_content_1794646800000.xls', 'stadt_lindental'],
    ['grüne-stadt_content_1794646800000.xls.xls', 'grüne-stadt'],
    ['content_1794646800000.xls', null],
    ['stadt-lindental_content.xls', null],
  ])('%s names the page %s', (name, named) => {
    expect(readPage({ ...pageContent(), name }).page).toBe(named)
  })
})

describe('sheets put together by hand', () => {
  test('are read together, each day with everything that is known of it', () => {
    const sheets = { ...contentSheets(), ...followerSheets() }
    const read = readPage({ name: 'alles.xlsx', bytes: workbookBytes(sheets) })
    expect(read.kind).toBe('page-content')
    expect(read.days.find(({ date }) => date === '2026-10-01')).toMatchObject({
      impressions: 80,
      newFollowers: -1,
    })
    expect(read.days.map(({ date }) => date)).toEqual([
      '2026-09-29',
      '2026-09-30',
      '2026-10-01',
      '2026-10-13',
    ])
  })
})

describe('the order of day and month', () => {
  const ambiguous = CONTENT_DAYS.slice(0, 1).map(day => ({ ...day, date: '2026-10-08' }))

  test('is proven by the time in the number of a post', () => {
    for (const dates of ['M/D/YYYY', 'dd/mm/yyyy'] as const) {
      const read = readPage(pageContent({ dates }, PAGE_POSTS.slice(1), ambiguous))
      expect(read.days.map(({ date }) => date)).toEqual(['2026-10-08'])
    }
  })

  test('is asked for where nothing proves it, and the answer counts', () => {
    const file = pageContent({ dates: 'dd/mm/yyyy' }, [], ambiguous)
    expect(decodeExport(file)).toEqual({ ok: false, reason: 'date-order-unclear', detail: '08/10/2026' })
    const read = readPage({ ...file, dateOrder: 'day-first' })
    expect(read.days.map(({ date }) => date)).toEqual(['2026-10-08'])
    const other = readPage({ ...file, dateOrder: 'month-first' })
    expect(other.days.map(({ date }) => date)).toEqual(['2026-08-10'])
  })
})

describe('what is not understood is named with its cell', () => {
  test('a day, a count and a rate that contradicts its figures', () => {
    const sheets = contentSheets()
    const rows = sheets.Metrics ?? []
    const [, , first = [], second = [], third = []] = rows
    rows[2] = first.with(19, 0.5)
    rows[3] = second.with(3, 'viele')
    rows[4] = third.with(0, '32/13/2026')
    const read = readPage({ name: 'x.xls', bytes: workbookBytes(sheets, 'biff8') })
    expect(read.warnings).toEqual([
      { code: 'rate-differs', sheet: 'Metrics', cell: 'T3', value: '0.5' },
      { code: 'figure-unreadable', sheet: 'Metrics', cell: 'D4', value: 'viele' },
      { code: 'day-unreadable', sheet: 'Metrics', cell: 'A5', value: '32/13/2026' },
    ])
    expect(read.days[1]).toMatchObject({ date: '2026-09-30', impressions: null, organicImpressions: 0 })
  })

  test('an address that leads to no post, and a post that stands there twice', () => {
    const sheets = contentSheets()
    const rows = sheets['All posts'] ?? []
    const [, , first = [], second = []] = rows
    rows.push(first.with(1, 'https://www.linkedin.com/company/stadt-lindental/'), second)
    const read = readPage({ name: 'x.xls', bytes: workbookBytes(sheets, 'biff8') })
    expect(read.posts).toEqual(PAGE_POSTS)
    expect(read.warnings.map(({ code, cell }) => [code, cell])).toEqual([
      ['post-address-unreadable', 'B5'],
      ['post-twice', 'B6'],
    ])
  })

  test('columns of a language nobody knows whose figures prove nothing', () => {
    const sheets = contentSheets()
    for (const name of Object.keys(sheets)) {
      sheets[name] = (sheets[name] ?? []).map((row, index) =>
        index === 1 ? row.map((_, at) => `Ж${at}`) : row,
      )
    }
    const rows = sheets.Metrics ?? []
    rows[2] = (rows[2] ?? []).with(3, 1)
    expect(decodeExport({ name: 'x.xls', bytes: workbookBytes(sheets, 'biff8') })).toEqual({
      ok: false,
      reason: 'page-columns-unknown',
      detail: 'Metrics',
    })
  })
})

test('who of the town posted is never part of what is read', () => {
  expect(JSON.stringify(readPage(pageContent()))).not.toContain('Mustermann')
})
