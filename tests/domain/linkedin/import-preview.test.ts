import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComparedDay,
  compareDays,
  comparePosts,
  countEffects,
  type Effect,
  type Known,
  type KnownPosts,
  newPairs,
  type Stored,
  settle,
  underLoggedNumbers,
} from '#app/domain/linkedin/imports/import-preview.rules.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import type { DailyFigures } from '#app/domain/linkedin/personal-export/daily-figures.rules.ts'
import { type ReadMetric, readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'

const MAY_3 = '2026-05-03'
const FILE = { exportedOn: MAY_3, fileSha256: 'b' }

describe('which value counts after a file that shows the state of 3 May', () => {
  test.each<[string, Known | null, number | null, number | null]>([
    ['nothing known, nothing said', null, null, null],
    ['nothing known, the file says 5', null, 5, 5],
    ['a 0 in the file is a value', null, 0, 0],
    ['a negative count is a value', { value: 5, on: '2026-05-02' }, -1, -1],
    ['what is known stays where the file says nothing', { value: 5, on: '2026-05-02' }, null, 5],
    ['the later file wins', { value: 5, on: '2026-05-02' }, 7, 7],
    ['an older file changes nothing', { value: 5, on: '2026-05-04' }, 7, 5],
    ['of two of one day the bytes decide: this one', { value: 5, on: MAY_3, fileSha256: 'a' }, 7, 7],
    ['of two of one day the bytes decide: the other', { value: 5, on: MAY_3, fileSha256: 'c' }, 7, 5],
    ['typed in comes first, however old', { value: 5, on: '2026-04-01', typed: 'counts' }, 7, 5],
    [
      'typed in and set aside comes last, however new',
      { value: 5, on: '2026-06-01', typed: 'set-aside' },
      7,
      7,
    ],
    [
      'typed in and set aside still counts where the file is silent',
      { value: 5, on: MAY_3, typed: 'set-aside' },
      null,
      5,
    ],
  ])('%s', (_case, stored, read, counts) => {
    expect(settle(stored, read, FILE)?.value ?? null).toBe(counts)
  })

  test('the order in which files come does not matter', () => {
    const reading = fc.record({
      read: fc.option(fc.integer({ min: -2, max: 9 })),
      exportedOn: fc.constantFrom('2026-05-01', '2026-05-02'),
      fileSha256: fc.constantFrom('a', 'b', 'c'),
    })
    // One file has one SHA-256.
    const files = fc.uniqueArray(reading, { selector: ({ fileSha256 }) => fileSha256, minLength: 2 })
    const typed = fc.option(
      fc.record({
        value: fc.integer({ min: 0, max: 9 }),
        on: fc.constantFrom('2026-04-30', '2026-05-03'),
        typed: fc.constantFrom('counts' as const, 'set-aside' as const),
      }),
    )
    const settled = (
      first: Known | null,
      all: Array<{ read: number | null; exportedOn: string; fileSha256: string }>,
    ) => all.reduce((stored, { read, ...file }) => settle(stored, read, file), first)
    fc.assert(
      fc.property(typed, files, (first, all) => {
        expect(settled(first, all)).toEqual(settled(first, all.toReversed()))
      }),
    )
  })
})

describe('a day is', () => {
  const read = (impressions: number | null, engagements: number | null, newFollowers: number | null) => ({
    impressions,
    engagements,
    newFollowers,
  })
  const known = (figures: DailyFigures, on: string) => ({
    impressions: figures.impressions === null ? null : { value: figures.impressions, on },
    engagements: figures.engagements === null ? null : { value: figures.engagements, on },
    newFollowers: figures.newFollowers === null ? null : { value: figures.newFollowers, on },
  })
  const one = (day: DailyFigures, stored?: ReturnType<typeof known>): ComparedDay | undefined =>
    compareDays([{ date: '2026-05-01', ...day }], new Map(stored ? [['2026-05-01', stored]] : []), FILE)[0]

  test.each<[Effect, string, ComparedDay | undefined]>([
    ['new', 'if nothing is stored', one(read(300, 4, 2))],
    ['new', 'if a row without values is stored', one(read(300, 4, 2), known(read(null, null, null), MAY_3))],
    ['changed', 'if one value differs', one(read(301, 4, 2), known(read(300, 4, 2), '2026-05-02'))],
    ['changed', 'if the file adds a metric', one(read(300, 4, 2), known(read(300, 4, null), '2026-05-02'))],
    ['same', 'if all values are the same', one(read(300, 4, 2), known(read(300, 4, 2), '2026-05-02'))],
    ['same', 'if the file knows less', one(read(null, 4, null), known(read(300, 4, 2), '2026-05-02'))],
    ['same', 'if something later is stored', one(read(1, 1, 1), known(read(300, 4, 2), '2026-05-04'))],
    ['same', 'if neither says anything', one(read(null, null, null))],
  ])('%s %s', (effect, _case, compared) => {
    expect(compared?.effect).toBe(effect)
  })

  test('shown with what counted before and what counts afterwards', () => {
    expect(one(read(301, null, 3), known(read(300, 4, null), '2026-05-02'))).toEqual({
      date: '2026-05-01',
      effect: 'changed',
      before: read(300, 4, null),
      after: read(301, 4, 3),
    })
  })

  test('counted by what becomes of it', () => {
    const effects = ['new', 'same', 'new', 'changed'] as const
    expect(countEffects(effects.map(effect => ({ effect })))).toEqual({ new: 2, changed: 1, same: 1 })
    expect(countEffects([])).toEqual({ new: 0, changed: 0, same: 0 })
  })
})

describe('a post of the file', () => {
  const asked = { ambassadorId: 'eva', ...FILE }
  const nothing: KnownPosts = { logged: [], figures: new Map(), dismissed: [], joins: [] }
  const post: ListedPost = {
    type: 'share',
    id: '7448898891800039424',
    url: 'https://www.linkedin.com/feed/update/urn:li:share:7448898891800039424/',
    publishedAt: '2026-04-12T01:04:49.654Z',
    publishedOn: '2026-04-12',
    excerpt: null,
    textDigest: null,
    ...NO_FIGURES,
    impressions: 700,
  }
  const { type, id } = post
  const activity = { type: 'activity', id: '7448898891800039999' } as const
  const joins = [{ one: activity, other: { type, id } }]
  const loggedBy = (ambassadorId: string, number: PostIdentity = { type, id }) => [
    { ...number, ambassadorId, postId: 'p1' },
  ]
  const compared = (change: Partial<KnownPosts>, posts = [post]) =>
    comparePosts(posts, { ...nothing, ...change }, asked).compared

  test('that nobody has logged is offered', () => {
    expect(compared({})).toEqual({ logged: [], offered: [post], dismissed: [], elsewhere: [] })
  })

  test('that was hidden stays hidden', () => {
    expect(compared({ dismissed: [{ type, id }] })).toMatchObject({ offered: [], dismissed: [post] })
  })

  test('that was hidden under another of its numbers stays hidden', () => {
    expect(compared({ dismissed: [activity], joins })).toMatchObject({ offered: [], dismissed: [post] })
  })

  test('that somebody else has logged is theirs', () => {
    expect(compared({ logged: loggedBy('ben') })).toMatchObject({
      logged: [],
      offered: [],
      elsewhere: [post],
    })
  })

  test('that is logged under another of its numbers counts as logged', () => {
    expect(compared({ logged: loggedBy('eva', activity), joins })).toMatchObject({
      logged: [{ postId: 'p1', effect: 'new', after: { impressions: 700 } }],
      offered: [],
    })
  })

  test('whose other number somebody else has logged is not joined with it', () => {
    expect(compared({ logged: loggedBy('ben', activity), joins })).toMatchObject({
      logged: [],
      offered: [post],
    })
  })

  test('that stands there under two of its numbers is one', () => {
    const twice = [post, { ...post, ...activity, impressions: null, engagements: 9 }]
    expect(compared({ joins }, twice).offered).toEqual([post])
    expect(compared({ joins, logged: loggedBy('eva') }, twice).logged).toMatchObject([
      { postId: 'p1', after: { impressions: 700, engagements: 9 } },
    ])
  })

  test('with the same number as another kind of object is another post', () => {
    const other = loggedBy('eva', { type: 'activity', id })
    expect(compared({ logged: other }).offered).toEqual([post])
  })

  const known = (impressions: Known | null): Stored<ReadMetric> => ({
    ...(Object.fromEntries(readMetrics.map(metric => [metric, null])) as Record<ReadMetric, null>),
    impressions,
  })

  test.each<[Effect, string, Known | null, number]>([
    ['new', 'without figures so far', null, 700],
    ['changed', 'with older impressions', { value: 650, on: '2026-05-01', fileSha256: 'z' }, 700],
    ['same', 'with impressions of a later file', { value: 900, on: '2026-05-04', fileSha256: 'a' }, 900],
    ['same', 'with impressions read earlier by hand', { value: 640, on: '2026-05-01', typed: 'counts' }, 640],
    [
      'changed',
      'with impressions by hand, set aside',
      { value: 640, on: '2026-05-09', typed: 'set-aside' },
      700,
    ],
  ])('that the person has logged is %s %s', (effect, _case, stored, impressions) => {
    const figures = new Map([['p1', known(stored)]])
    const answer = comparePosts([post], { ...nothing, logged: loggedBy('eva'), figures }, asked)
    const { url, publishedAt } = post
    expect(answer.compared.logged).toEqual([
      {
        ...{ postId: 'p1', url, publishedAt, effect },
        before: { ...NO_FIGURES, impressions: stored?.value ?? null },
        after: { ...NO_FIGURES, impressions },
      },
    ])
    expect(answer.figures.get('p1')?.impressions?.value).toBe(impressions)
    expect(figures.get('p1')).toEqual(known(stored))
  })

  test('is looked up under the number it is logged under', () => {
    const logged = { logged: loggedBy('eva', activity), joins }
    expect(underLoggedNumbers([post], logged, 'eva')).toEqual([{ ...post, ...activity }])
    expect(underLoggedNumbers([post], { ...logged, joins: [] }, 'eva')).toEqual([post])
    expect(underLoggedNumbers([post], logged, 'ben')).toEqual([post])
  })
})

describe('pairs of numbers', () => {
  const [a, b] = [
    { type: 'share', id: '7448898891800039424' } as const,
    { type: 'activity', id: '7448898891800039999' } as const,
  ]

  test.each([
    ['is new', [], 1],
    ['is known', [{ one: a, other: b }], 0],
    ['is known the other way round', [{ one: b, other: a }], 0],
  ])('a pair %s', (_case, before, count) => {
    expect(newPairs([{ one: a, other: b }], before)).toHaveLength(count)
  })

  test('a pair is counted once, and a number with itself not at all', () => {
    const pairs = [
      { one: a, other: b },
      { one: b, other: a },
      { one: a, other: a },
    ]
    expect(newPairs(pairs, [])).toEqual([{ one: a, other: b }])
  })
})
