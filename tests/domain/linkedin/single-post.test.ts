import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { contentOf } from '#app/domain/linkedin/imports/import-content.rules.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import type { SinglePostExport } from '#app/domain/linkedin/single-post/single-post-export.rules.ts'
import { meaningOf } from '#app/domain/linkedin/single-post/single-post-labels.rules.ts'
import { readSinglePostName } from '#app/domain/linkedin/single-post/single-post-name.rules.ts'
import { DATE_STYLES, type Sheets, workbookBytes } from '#tests/fixtures/linkedin/personal-export.ts'
import {
  expectedFigures,
  numberAt,
  POST_ACTIVITY,
  POST_SHARE,
  SINGLE_POST_GENERATIONS,
  type SinglePostSpec,
  SMALL_SINGLE_POST,
  singlePost,
  singlePostSheets,
} from '#tests/fixtures/linkedin/single-post.ts'
import { EXPORT_LANGUAGES } from '#tests/fixtures/linkedin/vocabulary.ts'

const LAYOUTS = SINGLE_POST_GENERATIONS.flatMap(generation =>
  EXPORT_LANGUAGES.flatMap(language => DATE_STYLES.map(dates => ({ generation, language, dates }))),
)
const SHARE = { type: 'share', id: POST_SHARE }
const ACTIVITY = { type: 'activity', id: POST_ACTIVITY }

describe('every layout says the same', () => {
  test.each(LAYOUTS)('$generation, words $language, dates $dates', layout => {
    const read = readable(singlePost(layout))
    expect(read).toMatchObject({
      member: 'Eva Koch',
      identities: [SHARE, ACTIVITY],
      post: {
        ...SHARE,
        url: `https://www.linkedin.com/feed/update/urn:li:share:${POST_SHARE}/`,
        publishedAt: '2026-07-22T08:00:00.000Z',
        publishedOn: '2026-07-22',
        ...expectedFigures({ ...SMALL_SINGLE_POST, ...layout }),
      },
    })
    if (layout.language !== 'unknown') expect(read.warnings).toEqual([])
  })

  test.each(LAYOUTS)(
    'days that read two ways are told by the number: $generation, $language, $dates',
    layout => {
      const [address, activityId] = [numberAt('2026-08-07T08:00:00Z'), numberAt('2026-08-07T08:00:02Z')]
      const post = readable(
        singlePost({ ...layout, on: '2026-08-07', address: shareUrl(address), activityId }),
      ).post
      expect(post.publishedOn).toBe('2026-08-07')
    },
  )

  test.each([0, 1, 3])('sections %d rows apart', gaps => {
    expect(readable(singlePost({ gaps })).post).toMatchObject(SMALL_SINGLE_POST.figures)
  })

  it('also if rows stand in another order, and above the address there is a title', () => {
    const sheets = singlePostSheets(SMALL_SINGLE_POST)
    const [first = [], ...others] = sheets['Post analytics'] ?? []
    const read = readable(file({ X: [['Title'], first, ...others.toReversed()] }))
    expect(read.post).toMatchObject(SMALL_SINGLE_POST.figures)
  })
})

describe('words nobody knows', () => {
  it('give the post and its numbers, and no figure is guessed from its place', () => {
    const { warnings } = readable(singlePost({ language: 'unknown' }))
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['label-unknown']))
    expect(warnings[0]).toMatchObject({ sheet: 'Brindua', cell: 'A5', value: 'Brindug' })
    expect(warnings).toHaveLength(11)
  })

  it('among known ones leave the others known', () => {
    const sheets = singlePostSheets(SMALL_SINGLE_POST)
    const rows = (sheets['Post analytics'] ?? []).map(row => (row[0] === 'Saves' ? ['Brindu', '4'] : row))
    const { post, warnings } = readable(file({ X: rows }))
    expect(post).toMatchObject({ saves: null, reactions: 31, sends: 2 })
    expect(warnings).toEqual([{ code: 'label-unknown', sheet: 'X', cell: 'A17', value: 'Brindu' }])
  })

  test.each([
    ['Impressions:', 'impressions'],
    ['  MEMBERS\u00A0 reached ', 'membersReached'],
    ['Impressionen', 'impressions'],
    ['Link engagements', 'not-kept'],
    ['Article views', 'not-kept'],
    ['Engagements elsewhere', null],
    ['Comments from bots', null],
    ['', null],
  ])('%j means %s', (label, meaning) => {
    expect(meaningOf(label)).toBe(meaning)
  })
})

describe('figures', () => {
  it('that are missing or strange are unknown, never 0', () => {
    const { post, warnings } = readable(
      withValues({ Reactions: null, Comments: '1.5K', Saves: '1,024', Sends: '-1' }),
    )
    expect(post).toMatchObject({ reactions: null, comments: null, saves: 1024 })
    expect(warnings).toMatchObject([{ code: 'figure-unreadable', value: '1.5K' }])
  })

  it('given twice with different values are unknown, with the same value known', () => {
    const sheets = singlePostSheets(SMALL_SINGLE_POST)
    const twice = [
      ...(sheets['Post analytics'] ?? []).slice(0, 20),
      ['Saves', '4'],
      ['Reposts', '3'],
      ['Reposts', '2'],
    ]
    const { post, warnings } = readable(file({ X: twice }))
    expect(post).toMatchObject({ saves: 4, reposts: null })
    expect(warnings.map(({ code }) => code)).toEqual(['figure-twice', 'figure-twice'])
  })
})

describe('which numbers are one post', () => {
  const cases: Array<[string, Partial<SinglePostSpec> & { name?: string }, string | null]> = [
    ['the same activity twice', { address: activityUrl(POST_ACTIVITY) }, null],
    ['a share scheduled weeks before', { address: shareUrl(numberAt('2026-06-30T10:00:00Z')) }, null],
    [
      'another activity in the name',
      { address: activityUrl(numberAt('2026-07-22T09:00:00Z')) },
      'file-name-differs',
    ],
    [
      'an activity of another day in the name',
      { activityId: numberAt('2026-07-25T08:00:00Z') },
      'file-name-differs',
    ],
    [
      'an activity older than its share',
      { activityId: numberAt('2026-07-21T20:00:00Z') },
      'file-name-differs',
    ],
  ]
  test.each(cases)('%s', (_what, changes, problem) => {
    const { identities, warnings } = readable(singlePost(changes))
    expect(identities.length).toBe(problem || changes.address === activityUrl(POST_ACTIVITY) ? 1 : 2)
    expect(warnings.map(({ code }) => code)).toEqual(problem ? [problem] : [])
  })

  it('a name without a number, or of another kind, proves nothing', () => {
    const { bytes } = singlePost()
    for (const name of [
      'zahlen.xlsx',
      'SinglePostAnalytics_Eva Koch.xlsx',
      `${POST_ACTIVITY.slice(0, 9)}.xlsx`,
    ]) {
      expect(readable({ name, bytes }).identities).toEqual([SHARE])
    }
  })

  it('a day that is gone proves nothing either', () => {
    const rows = (singlePostSheets(SMALL_SINGLE_POST)['Post analytics'] ?? []).toSpliced(1, 1)
    const read = readable({ name: singlePost().name, bytes: workbookBytes({ X: rows }) })
    expect(read).toMatchObject({ identities: [SHARE], post: { publishedOn: null, impressions: 1234 } })
    expect(read.warnings).toMatchObject([{ code: 'file-name-unproven', cell: 'B1', value: POST_ACTIVITY }])
  })

  it('a day of another year is said and not used', () => {
    const { post, warnings } = readable(singlePost({ address: activityUrl(POST_ACTIVITY), on: '2024-07-22' }))
    expect(post).toMatchObject({ publishedAt: '2026-07-22T08:00:02.000Z', publishedOn: null })
    expect(warnings).toMatchObject([{ code: 'post-date-differs', cell: 'B2', value: '7/22/2024' }])
  })

  it('are kept as one join', () => {
    const content = contentOf(readable(singlePost()))
    expect(content.joins).toEqual([{ one: SHARE, other: ACTIVITY }])
    expect(content.posts).toHaveLength(1)
  })

  test.each([
    [`SinglePostAnalytics_Eva Koch_${POST_ACTIVITY}.xlsx`, 'Eva Koch', POST_ACTIVITY],
    [`C:\\Downloads\\PostAnalytics_Eva_Koch_${POST_ACTIVITY} (2).xlsx.xlsx`, 'Eva_Koch', POST_ACTIVITY],
    [`Kopie von PostAnalytics_Eva_${POST_ACTIVITY}.xlsx`, null, POST_ACTIVITY],
    ['SinglePostAnalytics_Eva_123456789012345.xlsx', 'Eva', null],
    ['export.xlsx', null, null],
  ])('the name %s', (name, member, activityId) => {
    expect(readSinglePostName(name)).toEqual({ member, activityId })
  })
})

describe('a day no number decides', () => {
  // A share made in June, published on 8 July or 7 August.
  const scheduled = { address: shareUrl(numberAt('2026-06-01T10:00:00Z')), on: '2026-08-07' }
  const renamed = (changes: Partial<SinglePostSpec>) => ({ ...singlePost(changes), name: 'x.xlsx' })

  it('stays open instead of being guessed, and the answer to the question about the order is heard', () => {
    expect(readable(renamed(scheduled)).post.publishedOn).toBeNull()
    expect(readable({ ...renamed(scheduled), dateOrder: 'month-first' }).post.publishedOn).toBe('2026-08-07')
    expect(readable(renamed({ ...scheduled, dates: 'd.m.yyyy' })).post.publishedOn).toBe('2026-08-07')
  })

  it('and one before the share was made is none', () => {
    const { post, warnings } = readable(renamed({ ...scheduled, on: '2026-02-15' }))
    expect(post.publishedOn).toBeNull()
    expect(warnings.map(({ code }) => code)).toEqual(['post-date-differs'])
  })
})

describe('an address without a post', () => {
  const article = { address: 'https://www.linkedin.com/pulse/ein-tag-im-bauamt-eva-koch' }

  it('is found by the number in the file name, if the day bears it out', () => {
    expect(readable(singlePost(article))).toMatchObject({ identities: [ACTIVITY], post: ACTIVITY })
  })

  it('else the file is refused with the cell', () => {
    const refused = { ok: false, reason: 'post-unknown', detail: 'Post analytics, B1' }
    expect(decodeExport({ ...singlePost(article), name: 'x.xlsx' })).toEqual(refused)
    expect(decodeExport(singlePost({ ...article, on: '2026-07-29' }))).toEqual(refused)
  })
})

test.each<[string, Sheets]>([
  [
    'two columns of links',
    {
      X: [
        ['Eva', 'https://www.linkedin.com/in/eva'],
        ['Can', 'https://www.linkedin.com/in/can'],
      ],
    },
  ],
  [
    'a list with more columns',
    {
      X: [
        ['Post URL', activityUrl(POST_ACTIVITY), 'x'],
        ['Post Date', '7/22/2026', 'x'],
      ],
    },
  ],
])('%s is no such export', (_what, sheets) => {
  expect(decodeExport(file(sheets))).toEqual({ ok: false, reason: 'not-an-export' })
})

function readable(exported: ExportFile): SinglePostExport {
  const read = decodeExport(exported)
  if (!read.ok) throw new Error(`Refused: ${read.reason} ${read.detail ?? ''}`)
  if (read.value.kind !== 'single-post') throw new Error(`Read as ${read.value.kind}`)
  return read.value
}

function file(sheets: Sheets): ExportFile {
  return { name: 'x.xlsx', bytes: workbookBytes(sheets) }
}

function withValues(values: Record<string, string | null>): ExportFile {
  const rows = singlePostSheets(SMALL_SINGLE_POST)['Post analytics'] ?? []
  return file({
    X: rows.map(([label = null, ...rest]) =>
      typeof label === 'string' && label in values ? [label, values[label] ?? null] : [label, ...rest],
    ),
  })
}

function shareUrl(id = ''): string {
  return `https://www.linkedin.com/feed/update/urn:li:share:${id}`
}

function activityUrl(id: string): string {
  return `https://www.linkedin.com/feed/update/urn:li:activity:${id}`
}
