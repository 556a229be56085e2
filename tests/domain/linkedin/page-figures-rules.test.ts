import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/domain/kernel/calendar.ts'
import { gapsOf, lengthOf, peakOf } from '#app/domain/linkedin/course.rules.ts'
import { pageCourse } from '#app/domain/linkedin/page-figures/page-course.rules.ts'
import {
  engagementRate,
  interactionsOf,
  pageNumbers,
} from '#app/domain/linkedin/page-figures/page-numbers.rules.ts'
import { pageMonthsOf, pagePeriod } from '#app/domain/linkedin/page-figures/page-period.rules.ts'
import { titleBeginning } from '#app/domain/linkedin/page-figures/post-title.rules.ts'
import { anyDay } from '#tests/support/lindental.ts'
import { aPageDay } from '#tests/support/page-figures.ts'

const span = { from: '2026-11-01', until: '2026-11-04' }

describe('the period of the figures', () => {
  test.each([
    ['three months', 3, '2026-11-19', '2026-08-19', '2026-11-18', 92],
    ['six months', 6, '2026-11-19', '2026-05-19', '2026-11-18', 184],
    ['a year', 12, '2026-11-19', '2025-11-19', '2026-11-18', 365],
    ['from the last day of a long month', 3, '2026-05-31', '2026-02-28', '2026-05-30', 92],
    ['over a leap day', 12, '2028-03-01', '2027-03-01', '2028-02-29', 366],
  ] as const)('%s ends yesterday', (_name, months, today, from, until, days) => {
    const { now } = pagePeriod(months, today)
    expect(now).toEqual({ from, until })
    expect(lengthOf(now)).toBe(days)
  })

  test('is followed without a gap by the period before, on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(3 as const, 6 as const, 12 as const), (today, months) => {
        const { now, before } = pagePeriod(months, today)
        expect(addDays(before.until, 1)).toBe(now.from)
        expect(daysBetween(now.until, today)).toBe(1)
        expect(Math.abs(lengthOf(now) - lengthOf(before))).toBeLessThanOrEqual(5)
      }),
    )
  })

  test.each([
    ['6', 6],
    ['12', 12],
    ['3', 3],
    ['4', 3],
    ['06', 3],
    ['', 3],
    [null, 3],
    ['zwölf', 3],
  ])('an address that asks for %j gets %i months', (asked, months) => {
    expect(pageMonthsOf(asked)).toBe(months)
  })
})

describe('the numbers of a period', () => {
  test('are the sums of the known days in it, negative ones included', () => {
    const days = [
      aPageDay('2026-10-31', { impressions: 1000, clicks: 1000 }),
      aPageDay('2026-11-01', { impressions: 100, organicImpressions: 80, clicks: 4, reactions: -2 }),
      aPageDay('2026-11-02', { impressions: 50, newFollowers: -1, pageViews: 9 }),
      aPageDay('2026-11-04', { newFollowers: 3 }),
      aPageDay('2026-11-05', { impressions: 1000 }),
    ]
    expect(pageNumbers(days, span)).toEqual({
      ...{ impressions: 150, organicImpressions: 80, interactions: null, clicks: 4 },
      ...{ engagementRate: null, newFollowers: 2, pageViews: 9 },
      known: { content: 2, followers: 2, visitors: 1 },
      days: 4,
    })
  })

  test('are unknown and not 0 without any day', () => {
    expect(pageNumbers([], span)).toEqual({
      ...{ impressions: null, organicImpressions: null, interactions: null, clicks: null },
      ...{ engagementRate: null, newFollowers: null, pageViews: null },
      known: { content: 0, followers: 0, visitors: 0 },
      days: 4,
    })
  })

  test('are 0 where 0 is known', () => {
    const day = aPageDay('2026-11-01', { impressions: 0, clicks: 0, reactions: 0, comments: 0, reposts: 0 })
    expect(pageNumbers([day], span)).toMatchObject({ impressions: 0, interactions: 0, engagementRate: null })
  })

  test('take a day into the interactions only if all three parts of it are known', () => {
    const whole = { reactions: 5, comments: 2, reposts: 1 }
    expect(interactionsOf(whole)).toBe(8)
    expect(interactionsOf({ ...whole, comments: null })).toBeNull()
    const days = [aPageDay('2026-11-01', whole), aPageDay('2026-11-02', { reactions: 7, comments: 1 })]
    expect(pageNumbers(days, span).interactions).toBe(8)
  })
})

describe('the engagement rate of a page', () => {
  const rated = { impressions: 200, clicks: 6, reactions: 3, comments: 1, reposts: 0 }

  test('is (clicks + reactions + comments + reposts) / impressions, exactly', () => {
    expect(engagementRate([rated])).toBe(0.05)
  })

  test('weighs days by their impressions and is not the mean of their rates', () => {
    const busy = { impressions: 800, clicks: 0, reactions: 0, comments: 0, reposts: 0 }
    expect(engagementRate([rated, busy])).toBe(0.01)
  })

  test.each(['impressions', 'clicks', 'reactions', 'comments', 'reposts'] as const)(
    'leaves out what has no %s',
    metric => {
      expect(engagementRate([rated, { ...rated, clicks: 100, [metric]: null }])).toBe(0.05)
    },
  )

  test.each([
    ['nothing', []],
    ['no impressions', [{ ...rated, impressions: 0 }]],
    ['impressions that were taken back', [{ ...rated, impressions: -4 }]],
  ])('is unknown for %s', (_what, figures) => {
    expect(engagementRate(figures)).toBeNull()
  })

  test('counts what was taken back as what it is', () => {
    expect(engagementRate([{ ...rated, reactions: -2 }])).toBe(0.025)
  })
})

describe('the course of the figures', () => {
  const year = { from: '2026-01-01', until: '2026-01-16' }
  const all = Array.from({ length: 16 }, (_, index) =>
    aPageDay(addDays(year.from, index), { impressions: index + 1 }),
  )

  test('goes by day over three months, with a gap where a day is missing', () => {
    const { grain, points } = pageCourse(all.toSpliced(1, 1), year, 3)
    expect(grain).toBe('day')
    expect(points).toHaveLength(16)
    expect(points.slice(0, 3)).toEqual([
      ...[
        {
          from: '2026-01-01',
          until: '2026-01-01',
          impressions: 1,
          organicImpressions: null,
          newFollowers: null,
        },
      ],
      ...[
        {
          from: '2026-01-02',
          until: '2026-01-02',
          impressions: null,
          organicImpressions: null,
          newFollowers: null,
        },
      ],
      ...[
        {
          from: '2026-01-03',
          until: '2026-01-03',
          impressions: 3,
          organicImpressions: null,
          newFollowers: null,
        },
      ],
    ])
  })

  test.each([6, 12] as const)('goes by week over %i months; the last week ends with the period', months => {
    const { grain, points } = pageCourse(all, year, months)
    expect(grain).toBe('week')
    expect(points.map(({ from, until, impressions }) => [from, until, impressions])).toEqual([
      ['2026-01-03', '2026-01-09', 3 + 4 + 5 + 6 + 7 + 8 + 9],
      ['2026-01-10', '2026-01-16', 10 + 11 + 12 + 13 + 14 + 15 + 16],
    ])
  })

  test('a week in which one day is unknown is unknown', () => {
    const { points } = pageCourse(all.toSpliced(15, 1, aPageDay('2026-01-16', { newFollowers: 1 })), year, 6)
    expect(points.map(({ impressions }) => impressions)).toEqual([42, null])
  })

  test('of nothing is all gap', () => {
    const { points } = pageCourse([], year, 3)
    expect(
      points.every(({ impressions, newFollowers }) => impressions === null && newFollowers === null),
    ).toBe(true)
  })

  test.each([
    ['none', [1, 2, 0], []],
    [
      'at either end',
      [null, 1, null],
      [
        [0, 0],
        [2, 2],
      ],
    ],
    [
      'of several places',
      [1, null, null, 2, null],
      [
        [1, 2],
        [4, 4],
      ],
    ],
    ['everything', [null, null], [[0, 1]]],
    ['no places', [], []],
  ])('gaps: %s', (_what, values, gaps) => {
    expect(gapsOf(values).map(({ first, last }) => [first, last])).toEqual(gaps)
  })

  test('its highest point is the earliest of equals; there is none where nothing is known', () => {
    const values = [-3, 5, 5, 1].map((impressions, index) =>
      aPageDay(`2026-01-0${index + 1}`, { impressions }),
    )
    const { points } = pageCourse(values, { from: '2026-01-01', until: '2026-01-05' }, 3)
    expect(peakOf(points, 'impressions')).toEqual({ value: 5, from: '2026-01-02', until: '2026-01-02' })
    expect(peakOf(points.slice(0, 1), 'impressions')?.value).toBe(-3)
    expect(peakOf(points, 'newFollowers')).toBeNull()
  })
})

describe('the beginning of a post', () => {
  test.each([
    ['a short one, in one line', 'Neue Kita\r\n\n am   Fluss ', 'Neue Kita am Fluss'],
    ['nothing', ' \n ', ''],
    [
      'a long one, cut between words and without a hanging mark',
      `${'Wort '.repeat(17)}Ende, und danach geht es noch sehr lange weiter`,
      `${'Wort '.repeat(17)}Ende…`,
    ],
    ['one endless word', 'x'.repeat(200), `${'x'.repeat(90)}…`],
    ['never half a character', `${'x'.repeat(89)}😀 und mehr`, `${'x'.repeat(89)}…`],
  ])('%s', (_what, text, beginning) => {
    expect(titleBeginning(text)).toBe(beginning)
  })
})
