import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absenceOn,
  type ExpectedPostsInput,
  expectedPosts,
} from '#app/domain/ambassadors/expected-posts.rules.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'

/** April 2026 in North Rhine-Westphalia: 20 working days, Good Friday and Easter Monday off. */
const april = workingDaysOf('2026-04', 'NW')

function inApril(input: Partial<ExpectedPostsInput> & { target?: number } = {}) {
  const { target = 2, ...rest } = input
  return expectedPosts({
    month: '2026-04',
    state: 'NW',
    spells: [{ state: 'active', from: '2025-01-01', to: null }],
    absences: [],
    targets: [{ from: '2025-01', postsPerMonth: target }],
    ...rest,
  })
}

/** Somebody who is there on the first `count` working days of April and away for the rest. */
const thereFor = (count: number, target: number) =>
  inApril({ target, absences: april.slice(count).map(day => ({ from: day, to: day })) }).expected

describe('expected posts', () => {
  it('are the target in a month one is there', () => {
    expect(inApril()).toEqual({ expected: 2, target: 2, availableDays: 20, workingDays: 20 })
  })

  it.each([
    [2, 20, 2, 'the whole month'],
    [2, 16, 2, 'four fifths'],
    [2, 15, 1, 'exactly three quarters'],
    [2, 10, 1, 'half a month gives 1 of 2'],
    [2, 6, 1, 'a little more than a quarter'],
    [2, 5, 0, 'exactly a quarter gives 0'],
    [2, 0, 0, 'nobody there'],
    [1, 11, 1, 'a single post, a little more than half'],
    [1, 10, 0, 'a single post, exactly half'],
    [3, 10, 1, 'half of three'],
    [8, 20, 8, 'the highest target'],
    [8, 10, 4, 'half of eight'],
    [0, 20, 0, 'reading along'],
  ])('target %i, there on %i of 20 working days: %i (%s)', (target, days, expected) => {
    expect(thereFor(days, target)).toBe(expected)
  })
})

describe('available days', () => {
  it('begin with the first active day and end before the first day of another state', () => {
    const spells = [
      { state: 'onboarding', from: '2026-03-02', to: '2026-04-14' },
      { state: 'active', from: '2026-04-14', to: '2026-04-28' },
      { state: 'paused', from: '2026-04-28', to: null },
    ] as const
    expect(inApril({ spells })).toMatchObject({ availableDays: 10, expected: 1 })
  })

  it('do not include the days away, weekends and holidays cost nothing, overlaps count once', () => {
    const absences = [
      { from: '2026-04-02', to: '2026-04-08' },
      { from: '2026-04-08', to: '2026-04-09' },
      { from: '2026-04-11', to: '2026-04-12' },
    ]
    expect(inApril({ absences }).availableDays).toBe(20 - 4)
  })

  it('depend on the holidays of the federal state', () => {
    const inJune = (state: 'NW' | 'NI') => inApril({ month: '2026-06', state }).workingDays
    expect([inJune('NW'), inJune('NI')]).toEqual([21, 22])
  })

  it('are none for somebody who was never active', () => {
    expect(inApril({ spells: [] })).toMatchObject({ availableDays: 0, expected: 0 })
  })
})

describe('an absence', () => {
  it('covers its first and its last day', () => {
    const absence = { from: '2026-04-13', to: '2026-04-17' }
    expect(absenceOn([absence], '2026-04-13')).toBe(absence)
    expect(absenceOn([absence], '2026-04-17')).toBe(absence)
    expect(absenceOn([absence], '2026-04-12')).toBeNull()
    expect(absenceOn([absence], '2026-04-18')).toBeNull()
  })
})

describe('whatever the target and the days away', () => {
  const target = fc.integer({ min: 0, max: 8 })
  const days = fc.integer({ min: 0, max: 20 })

  it('the share of the target is rounded, and exactly a half is rounded down', () => {
    fc.assert(
      fc.property(target, days, (target, there) => {
        const expected = thereFor(there, target)
        // |expected - target x share| <= 1/2, written in whole numbers of fortieths.
        const distance = 40 * expected - 2 * target * there
        expect(distance).toBeGreaterThanOrEqual(-20)
        expect(distance).toBeLessThan(20)
      }),
    )
  })

  it('nobody is expected to post more for being there less', () => {
    fc.assert(
      fc.property(target, days, days, (target, a, b) => {
        expect(thereFor(Math.min(a, b), target)).toBeLessThanOrEqual(thereFor(Math.max(a, b), target))
      }),
    )
  })
})
