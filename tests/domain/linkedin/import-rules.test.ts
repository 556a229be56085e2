import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportedOn,
  findImplausible,
  type ImportContent,
  NO_CONTENT,
  storableText,
  writeContent,
} from '#app/domain/linkedin/imports/import-content.rules.ts'
import { namesSamePerson } from '#app/domain/linkedin/imports/member-name.rules.ts'
import { pageQuestion, readPageName, settlePage } from '#app/domain/linkedin/imports/page-question.rules.ts'
import {
  dateQuestionOf,
  type UploadRefusal,
  uploadRefusalSentence,
} from '#app/domain/linkedin/imports/upload-refusal.rules.ts'
import {
  PAGE_DAY_METRICS,
  type PageDay,
  type PageDayMetric,
} from '#app/domain/linkedin/page/page-export.rules.ts'
import { SMALL_EXPORT_POSTS } from '#tests/fixtures/linkedin/expected-export.ts'
import { SMALL_EXPORT } from '#tests/fixtures/linkedin/personal-export.ts'

const TODAY = '2026-11-19'
const { days, period, member } = SMALL_EXPORT
const content: ImportContent = { ...NO_CONTENT, member, period, days, posts: SMALL_EXPORT_POSTS }
const pageDay: PageDay = {
  date: '2026-05-09',
  ...(Object.fromEntries(PAGE_DAY_METRICS.map(metric => [metric, null])) as Record<PageDayMetric, null>),
}

describe('whose file it is', () => {
  test.each([
    ['Eva Koch', 'Eva Koch'],
    ['EvaKoch', 'Eva Koch'],
    ['eva koch', 'Eva Koch'],
    ['Eva Maria Koch', 'Eva Koch'],
    ['EvaMariaKoch', 'Eva Koch'],
    ['Eva Koch', 'Dr. Eva Koch'],
    ['EvaKoch', 'Prof. Dr. Eva Koch'],
    ['Eva Koch, M.A.', 'Eva Koch'],
    ['Eva M. Koch', 'Eva Koch'],
    ['Jörg Müller', 'Joerg Mueller'],
    ['JoergMueller', 'Jörg Müller'],
    ['Jorg Muller', 'Jörg Müller'],
    ['Jo\u0308rg Mu\u0308ller', 'Jörg Müller'],
    ['Renée Groß', 'Renee Gross'],
    ['Eva Koch-Peters', 'Eva Koch'],
    ['EvaKoch🌻', 'Eva Koch'],
    ['Michael Auer', 'Michael Auer'],
    ['李小龙', '李小龙'],
    [null, 'Eva Koch'],
  ])('%s may be %s', (inFile, signedIn) => {
    expect(namesSamePerson(inFile, signedIn)).toBe(true)
  })

  test.each([
    ['Ben Sommer', 'Eva Koch'],
    ['BenSommer', 'Eva Koch'],
    ['Eva Sommer', 'Eva Koch'],
    ['Jana Koch', 'Eva Koch'],
    ['Dr.', 'Eva Koch'],
    ['123', 'Eva Koch'],
    ['李小龙', 'Eva Koch'],
  ])('%s is somebody else than %s', (inFile, signedIn) => {
    expect(namesSamePerson(inFile, signedIn)).toBe(false)
  })
})

describe('the day whose state a file shows', () => {
  test.each<[string, Partial<ImportContent>, string]>([
    ['is the last of its period', { period: { from: '2026-05-01', to: '2026-05-31' }, days }, '2026-05-31'],
    ['is the last of its days without a period', { period: null, days }, '2026-05-03'],
    ['is the last day of a page’s file', { period: null, days: [], pageDays: [pageDay] }, '2026-05-09'],
    ['is today without any, as for a file about one post', { period: null, days: [] }, TODAY],
    ['is never later than today', { period: { from: '2026-11-01', to: '2026-11-30' }, days: [] }, TODAY],
  ])('%s', (_case, read, day) => {
    expect(exportedOn({ ...content, ...read }, TODAY)).toBe(day)
  })
})

describe('what no real export says', () => {
  const [day] = days
  const [post] = SMALL_EXPORT_POSTS
  if (!day || !post) throw new Error('the fixture is empty')

  test.each<[string, Partial<ImportContent>, ReturnType<typeof findImplausible>]>([
    ['nothing is wrong', {}, null],
    ['today is not the future', { days: [{ ...day, date: TODAY }] }, null],
    [
      'a day to come',
      { days: [day, { ...day, date: '2026-11-20' }] },
      { ok: false, reason: 'day-in-future', detail: '2026-11-20' },
    ],
    ['the largest count there is', { days: [{ ...day, impressions: 2_147_483_647 }] }, null],
    [
      'a count beyond',
      { days: [{ ...day, newFollowers: 2_147_483_648 }] },
      { ok: false, reason: 'impossible-figure', detail: '2147483648' },
    ],
    [
      'a count beyond, of a post',
      { posts: [{ ...post, engagements: -9_000_000_000 }] },
      { ok: false, reason: 'impossible-figure', detail: '-9000000000' },
    ],
    [
      'a count beyond, of a post, of any metric',
      { posts: [{ ...post, sends: 2_147_483_648 }] },
      { ok: false, reason: 'impossible-figure', detail: '2147483648' },
    ],
    [
      'a day to come, of a page',
      { pageDays: [{ ...pageDay, date: '2026-11-20' }] },
      { ok: false, reason: 'day-in-future', detail: '2026-11-20' },
    ],
    [
      'a count beyond, of a page',
      { pageDays: [{ ...pageDay, clicks: 3_000_000_000 }] },
      { ok: false, reason: 'impossible-figure', detail: '3000000000' },
    ],
    ['a thousand posts', { posts: Array.from({ length: 1_000 }, () => post) }, null],
    [
      'more posts',
      { posts: Array.from({ length: 1_001 }, () => post) },
      { ok: false, reason: 'too-many-posts', detail: '1001' },
    ],
  ])('%s', (_case, change, problem) => {
    expect(findImplausible({ ...content, ...change }, 'personal', TODAY)).toEqual(problem)
  })

  test('an archive may list more posts, but not without end', () => {
    const posts = (length: number) => ({ ...content, posts: Array.from({ length }, () => post) })
    expect(findImplausible(posts(5_000), 'archive', TODAY)).toBeNull()
    expect(findImplausible(posts(300_001), 'archive', TODAY)).toMatchObject({ reason: 'too-many-rows' })
  })
})

describe('what is kept until the person confirms', () => {
  test('is what was read, ids as text', () => {
    expect(JSON.parse(writeContent(content))).toEqual(content)
    expect(writeContent(content)).toContain('"id":"7406535690785632256"')
  })

  test('is at most 200 warnings', () => {
    const warnings = Array.from({ length: 5_000 }, (_, row) => {
      return { code: 'day-unreadable' as const, sheet: 'ENGAGEMENT', cell: `A${row}`, value: '?' }
    })
    expect(JSON.parse(writeContent({ ...content, warnings })).warnings).toEqual(warnings.slice(0, 200))
  })

  test('holds no character that the database refuses', () => {
    expect(storableText('a\u0000b\ud800c')).toBe('ab\ufffdc')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const kept: string = JSON.parse(writeContent({ ...content, member: text })).member
        expect(kept.isWellFormed() && !kept.includes('\u0000')).toBe(true)
      }),
    )
  })
})

describe('what the person is told', () => {
  const refusals: UploadRefusal[] = [
    { ok: false, reason: 'no-file' },
    { ok: false, reason: 'day-in-future', detail: '2026-12-08' },
    { ok: false, reason: 'impossible-figure', detail: '2147483648' },
    { ok: false, reason: 'too-many-posts', detail: '1001' },
    { ok: false, reason: 'too-many-rows', detail: '300001' },
    { ok: false, reason: 'page-file-needs-comms' },
    { ok: false, reason: 'personal-file-needs-ambassador' },
    { ok: false, reason: 'already-imported', detail: '2026-11-03' },
    { ok: false, reason: 'web-page' },
  ]

  test.each(refusals)('$reason: a whole sentence in both languages', refusal => {
    for (const locale of ['de', 'en'] as const) {
      expect(uploadRefusalSentence(refusal, locale)).toMatch(/^[A-Z].*\.$/)
    }
    expect(uploadRefusalSentence(refusal, 'de')).not.toBe(uploadRefusalSentence(refusal, 'en'))
  })

  test('days and numbers are named', () => {
    expect(refusals.map(refusal => uploadRefusalSentence(refusal, 'de')).join(' ')).toMatch(
      /8\. Dezember 2026.*2147483648.*1001.*300001.*3\. November 2026/,
    )
  })

  test('a day that reads two ways is shown both ways, the day first', () => {
    expect(dateQuestionOf({ ok: false, reason: 'date-order-unclear', detail: '10/8/2026' })).toEqual({
      written: '10/8/2026',
      readings: [
        { order: 'day-first', day: '2026-08-10' },
        { order: 'month-first', day: '2026-10-08' },
      ],
    })
  })

  test.each<UploadRefusal>([
    { ok: false, reason: 'web-page' },
    { ok: false, reason: 'date-order-unclear' },
    { ok: false, reason: 'dates-contradict', detail: '13/1/2026, 1/13/2026' },
  ])('nothing is asked that a person cannot answer: %o', refusal => {
    expect(dateQuestionOf(refusal)).toBeNull()
  })
})

describe('which page a file is about', () => {
  test.each<[string, string | null, string[], Partial<ReturnType<typeof pageQuestion>>, string | null]>([
    ['named, the first one', 'stadt-x', [], { mustBeAsked: false }, 'stadt-x'],
    ['named, and known', 'stadt-x', ['stadt-x', 'stadtwerke'], { mustBeAsked: false }, 'stadt-x'],
    ['named, but another is known', 'stadt-y', ['stadt-x'], { mustBeAsked: true, named: 'stadt-y' }, null],
    ['not named, and one is known', null, ['stadt-x'], { mustBeAsked: false }, 'stadt-x'],
    ['not named, and none is known', null, [], { mustBeAsked: true, named: null }, null],
    ['not named, and several are known', null, ['stadt-x', 'stadtwerke'], { mustBeAsked: true }, null],
    ['named as no page can be', '../stadt', [], { mustBeAsked: true, named: null }, null],
    ['named with capitals', 'Stadt-X', ['stadt-x'], { mustBeAsked: false }, 'stadt-x'],
  ])('%s', (_case, named, known, question, page) => {
    expect(pageQuestion(named, known)).toMatchObject(question)
    expect(settlePage(pageQuestion(named, known), undefined)).toBe(page)
    expect(settlePage(pageQuestion(named, known), '')).toBe(page)
    expect(settlePage(pageQuestion(named, known), ' Stadt-Z ')).toBe('stadt-z')
    expect(settlePage(pageQuestion(named, known), 'stadt z')).toBeNull()
  })

  test.each<[string, string | null, string[], Array<string | null>, string | null]>([
    ['nothing is known, and another file names a page: that one', null, [], ['stadt-x', null], 'stadt-x'],
    ['the known page is named beside it: that one', null, ['stadt-x'], ['stadt-x'], 'stadt-x'],
    ['another page is named beside it: asked', null, ['stadt-x'], ['stadtwerke'], null],
    ['two pages are named beside it: asked', null, [], ['stadt-x', 'stadtwerke'], null],
    ['what is named beside it cannot be a page', null, ['stadt-x'], ['../stadt'], 'stadt-x'],
    ['it names a page itself, whatever stands beside it', 'stadt-x', ['stadt-x'], ['stadtwerke'], 'stadt-x'],
  ])('with other files: %s', (_case, named, known, besides, page) => {
    expect(settlePage(pageQuestion(named, known, besides), undefined)).toBe(page)
  })

  test.each([
    ['stadt-muster', 'stadt-muster'],
    ['Stadt-Münster', 'stadt-münster'],
    ['Mu\u0308hle', 'mühle'],
    ['12345', '12345'],
    ['a'.repeat(100), 'a'.repeat(100)],
    ['a', null],
    ['a'.repeat(101), null],
    ['stadt_muster', null],
    ['stadt/muster', null],
    ['', null],
    [null, null],
  ])('a page’s name as it stands in its address: %s', (text, name) => {
    expect(readPageName(text)).toBe(name)
  })
})
