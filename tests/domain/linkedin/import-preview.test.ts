import { describe, expect, test } from 'vitest'
import {
  type ComparedDay,
  compareDays,
  comparePosts,
  countEffects,
  type Effect,
  type Known,
  settle,
} from '#app/domain/linkedin/imports/import-preview.rules.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import type { DailyFigures } from '#app/domain/linkedin/personal-export/daily-figures.rules.ts'

const MAY_3 = '2026-05-03'

describe('which value counts after a file that shows the state of 3 May', () => {
  test.each<[string, Known | null, number | null, number | null]>([
    ['nothing known, nothing said', null, null, null],
    ['nothing known, the file says 5', null, 5, 5],
    ['a 0 in the file is a value', null, 0, 0],
    ['a negative count is a value', { value: 5, on: '2026-05-02' }, -1, -1],
    ['what is known stays where the file says nothing', { value: 5, on: '2026-05-02' }, null, 5],
    ['the later file wins', { value: 5, on: '2026-05-02' }, 7, 7],
    ['of two files of the same day the one handed in later wins', { value: 5, on: MAY_3 }, 7, 7],
    ['an older file changes nothing', { value: 5, on: '2026-05-04' }, 7, 5],
  ])('%s', (_case, stored, read, counts) => {
    expect(settle(stored, read, MAY_3)).toBe(counts)
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
    compareDays([{ date: '2026-05-01', ...day }], new Map(stored ? [['2026-05-01', stored]] : []), MAY_3)[0]

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
  const asked = { ambassadorId: 'eva', exportedOn: MAY_3 }
  const nothing = { logged: [], figures: new Map(), dismissed: [] }
  const post: ListedPost = {
    type: 'share',
    id: '7448898891800039424',
    url: 'https://www.linkedin.com/feed/update/urn:li:share:7448898891800039424/',
    publishedAt: '2026-04-12T01:04:49.654Z',
    publishedOn: '2026-04-12',
    impressions: 700,
    engagements: null,
  }
  const { type, id } = post
  const loggedBy = (ambassadorId: string) => [{ type, id, ambassadorId, postId: 'p1' }]

  test('that nobody has logged is offered', () => {
    expect(comparePosts([post], nothing, asked)).toEqual({
      logged: [],
      offered: [post],
      dismissed: [],
      elsewhere: [],
    })
  })

  test('that was hidden stays hidden', () => {
    const compared = comparePosts([post], { ...nothing, dismissed: [{ type, id }] }, asked)
    expect(compared).toMatchObject({ offered: [], dismissed: [post] })
  })

  test('that somebody else has logged is theirs', () => {
    const compared = comparePosts([post], { ...nothing, logged: loggedBy('ben') }, asked)
    expect(compared).toMatchObject({ logged: [], offered: [], elsewhere: [post] })
  })

  test('with the same number as another kind of object is another post', () => {
    const other = { ...loggedBy('eva')[0], type: 'activity' as const, id, ambassadorId: 'eva', postId: 'p1' }
    expect(comparePosts([post], { ...nothing, logged: [other] }, asked).offered).toEqual([post])
  })

  test.each<[Effect, string, Record<'impressions' | 'engagements', Known | null> | undefined, number | null]>(
    [
      ['new', 'without figures so far', undefined, null],
      [
        'changed',
        'with older impressions',
        { impressions: { value: 650, on: '2026-05-01' }, engagements: { value: 30, on: '2026-05-02' } },
        30,
      ],
      [
        'same',
        'with impressions read later by hand',
        { impressions: { value: 900, on: '2026-05-04' }, engagements: null },
        null,
      ],
    ],
  )('that the person has logged is %s %s', (effect, _case, stored, engagements) => {
    const figures = new Map(stored ? [['p1', stored]] : [])
    const { logged } = comparePosts([post], { ...nothing, logged: loggedBy('eva'), figures }, asked)
    expect(logged).toEqual([
      {
        postId: 'p1',
        url: post.url,
        publishedAt: post.publishedAt,
        effect,
        before: { impressions: stored?.impressions?.value ?? null, engagements },
        after: { impressions: effect === 'same' ? 900 : 700, engagements },
      },
    ])
  })
})
