import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchesOf, calendarYear } from '#app/domain/reports/disclosure/calendar-branch.rules.ts'
import {
  releasePart,
  releasePeriods,
  type Standing,
  standingOf,
  type Tally,
} from '#app/domain/reports/disclosure/release.rules.ts'
import { releaseShares } from '#app/domain/reports/disclosure/release-shares.rules.ts'

const year = calendarYear(2026)
const k = 5

/** Posts of one person in a month: which part they belong to, and their impressions (null if unknown). */
type Entry = { person: number; month: string; part: string; impressions: number | null }

/** Every person 1, 2, 3 ... posts once in the month, each seen a hundred times. */
const posts = (month: string, people: number, part = 'all'): Entry[] =>
  Array.from({ length: people }, (_, person) => ({ person, month, part, impressions: 100 }))

describe('a year and its parts', () => {
  it('has halves, quarters and months, named as in a URL', () => {
    expect(
      branchesOf(year)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      [['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'], year.months].flat().sort(),
    )
    expect(year.months).toHaveLength(12)
    expect(branchesOf(year).find(({ key }) => key === '2026-Q4')?.months).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
    ])
  })
})

describe('the standing of a group', () => {
  const sum = (people: number, value: number, largest: number) => ({ people, value, largest })
  it.each<[string, Tally, Standing]>([
    ['nobody wrote', { authors: 0, sums: [sum(0, 0, 0)] }, 'empty'],
    ['five wrote, nobody knows figures', { authors: 5, sums: [sum(0, 0, 0)] }, 'unknown'],
    ['four wrote, nobody knows figures', { authors: 4, sums: [sum(0, 0, 0)] }, 'small'],
    ['six wrote, four know figures', { authors: 6, sums: [sum(4, 400, 100)] }, 'small'],
    ['five know figures', { authors: 6, sums: [sum(5, 500, 100)] }, 'open'],
    ['one has more than half', { authors: 6, sums: [sum(6, 1000, 501)] }, 'small'],
    ['one part of a ratio is small', { authors: 6, sums: [sum(6, 60, 10), sum(4, 400, 100)] }, 'small'],
  ])('%s', (_case, tally, standing) => {
    expect(standingOf(tally, k)).toBe(standing)
  })
})

describe('which periods show their figure', () => {
  it('a month of few people hides the other months of its quarter, which keeps its own figure', () => {
    const world = [
      ...posts('2026-01', 6),
      ...posts('2026-02', 2),
      ...posts('2026-03', 6),
      ...posts('2026-04', 6),
    ]
    expect(shownOf(world)).toEqual(['2026', '2026-04', '2026-H1', '2026-Q1', '2026-Q2'])
  })

  it('a month without posts hides nothing', () => {
    expect(shownOf([...posts('2026-01', 6), ...posts('2026-03', 6)])).toEqual([
      '2026',
      '2026-01',
      '2026-03',
      '2026-H1',
      '2026-Q1',
    ])
  })

  it('where one person makes most of the year, the months without them are still there', () => {
    const viral: Entry = { person: 0, month: '2026-08', part: 'all', impressions: 100_000 }
    expect(shownOf([...posts('2026-01', 6), viral])).toEqual(['2026-01', '2026-H1', '2026-Q1'])
  })

  it('one person alone shows nowhere', () => {
    expect(shownOf([...posts('2026-01', 1), ...posts('2026-02', 1)])).toEqual([])
  })

  it('different people of three months make one quarter', () => {
    const world = [0, 1, 2].flatMap(month =>
      [0, 1].map(person => ({
        person: 2 * month + person,
        month: `2026-0${month + 1}`,
        part: 'all',
        impressions: 9,
      })),
    )
    expect(shownOf(world)).toEqual(['2026', '2026-H1', '2026-Q1'])
  })
})

describe('recruiting posts beside all posts', () => {
  it('are not shown where the others are few, for the difference would be theirs', () => {
    const world = [
      ...posts('2026-01', 6, 'recruiting'),
      { ...posts('2026-01', 1, 'other')[0], person: 9 } as Entry,
    ]
    expect(shownOf(world)).toEqual(['2026', '2026-01', '2026-H1', '2026-Q1'])
    expect(recruitingShownOf(world)).toEqual([])
  })

  it('are shown where both are many in one month, even if another month has few', () => {
    const world = [
      ...posts('2026-01', 6, 'recruiting'),
      ...posts('2026-01', 6, 'other'),
      ...posts('2026-02', 2, 'recruiting'),
      ...posts('2026-02', 6, 'other'),
    ]
    expect(recruitingShownOf(world)).toEqual(['2026', '2026-H1', '2026-Q1'])
  })

  it('are not shown for a period in which both are many, but never in the same month', () => {
    const world = [
      ...posts('2026-01', 6, 'recruiting'),
      ...posts('2026-02', 6, 'other'),
      { person: 3, month: '2026-02', part: 'recruiting', impressions: 70 },
    ]
    expect(recruitingShownOf(world)).toEqual(['2026-01'])
  })
})

describe('shares of a year', () => {
  const share = (key: string, people: number, inJanuary = people) => ({
    key,
    total: { people, value: 100 * people, largest: 100 },
    inBlock: () => ({ people: inJanuary, value: 100 * inJanuary, largest: 100 }),
  })
  const released = (...shares: Array<ReturnType<typeof share>>) => [...releaseShares(shares, ['2026-01'], k)]

  it.each([
    ['all of them, if all are large', [share('a', 5), share('b', 6)], ['b', 'a']],
    ['none, if the rest is one small one', [share('a', 5), share('b', 2)], []],
    ['a large one beside a large enough rest', [share('a', 7), share('b', 6), share('c', 1)], ['a']],
    ['none, if the rest is large only over the year', [share('a', 9, 4), share('b', 9)], []],
    ['none, if nobody knows figures', [share('a', 0), share('b', 0)], []],
  ])('%s', (_case, shares, expected) => {
    expect(released(...shares)).toEqual(expected)
  })
})

describe('in whatever world', () => {
  const entry = fc.record<Entry>({
    person: fc.nat(7),
    month: fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-05'),
    part: fc.constantFrom('ad:a', 'ad:b', 'ad:none', 'other', 'other'),
    impressions: fc.option(fc.integer({ min: 40, max: 60 }), { nil: null, freq: 12 }),
  })
  const worlds = fc.array(entry, { minLength: 25, maxLength: 90, size: 'max' })

  it('nothing printed can be combined into figures of fewer than five people', () => {
    let printedSomething = 0
    fc.assert(
      fc.property(worlds, world => {
        const facts = world.filter(({ impressions }) => impressions !== null)
        const sums = [
          ...shownOf(world).map(key => within(key)),
          ...recruitingShownOf(world).map(key => both(within(key), isRecruiting)),
          ...adSharesOf(world).map(ad => (fact: Entry) => fact.part === ad),
        ].map(holds => facts.map(fact => (holds(fact) ? 1 : 0)))
        printedSomething += recruitingShownOf(world).length
        for (const few of groupsOf(4, 8)) {
          const others = facts.flatMap((fact, index) => (few.includes(fact.person) ? [] : [index]))
          // If leaving out the columns of a few people lowers the rank, some combination holds only them.
          expect(rankOf(sums.map(row => others.map(index => row[index] ?? 0)))).toBe(rankOf(sums))
        }
      }),
      { numRuns: 150, seed: 20261119 },
    )
    expect(printedSomething).toBeGreaterThan(100)
  })
})

// ---- worlds, counted by hand -----------------------------------------------------------------------------

const isRecruiting = ({ part }: Entry) => part === 'recruiting' || part.startsWith('ad:')
const within = (key: string) => {
  const months = branchesOf(year).find(branch => branch.key === key)?.months ?? []
  return ({ month }: Entry) => months.includes(month)
}
const both = (one: (entry: Entry) => boolean, other: (entry: Entry) => boolean) => (entry: Entry) =>
  one(entry) && other(entry)

function tallyOf(entries: readonly Entry[]): Tally {
  const known = Map.groupBy(
    entries.filter(({ impressions }) => impressions !== null),
    ({ person }) => person,
  )
  const amounts = [...known.values()].map(own =>
    own.reduce((sum, { impressions }) => sum + (impressions ?? 0), 0),
  )
  const value = amounts.reduce((sum, amount) => sum + amount, 0)
  return {
    authors: new Set(entries.map(({ person }) => person)).size,
    sums: [{ people: amounts.length, value, largest: Math.max(0, ...amounts) }],
  }
}

const standingIn =
  (world: readonly Entry[], belongs: (entry: Entry) => boolean = () => true) =>
  ({ key }: { key: string }) =>
    standingOf(tallyOf(world.filter(both(within(key), belongs))), k)

const wholeOf = (world: readonly Entry[]) => releasePeriods(year, standingIn(world))
const shownOf = (world: readonly Entry[]) => [...wholeOf(world).shown].sort()

function recruitingShownOf(world: readonly Entry[]): string[] {
  const standing = {
    part: standingIn(world, isRecruiting),
    rest: standingIn(world, entry => !isRecruiting(entry)),
  }
  return [...releasePart(year, wholeOf(world), standing).shown].sort()
}

function adSharesOf(world: readonly Entry[]): string[] {
  if (!recruitingShownOf(world).includes('2026')) return []
  const sumOf = (key: string, ad: string) =>
    tallyOf(world.filter(both(within(key), ({ part }) => part === ad))).sums[0] ?? {
      people: 0,
      value: 0,
      largest: 0,
    }
  const shares = ['ad:a', 'ad:b', 'ad:none'].map(ad => ({
    key: ad,
    total: sumOf('2026', ad),
    inBlock: (block: string) => sumOf(block, ad),
  }))
  return [
    ...releaseShares(
      shares,
      wholeOf(world).blocks.map(({ key }) => key),
      k,
    ),
  ]
}

/** Every group of `size` people out of `all`. */
function groupsOf(size: number, all: number, from = 0): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: all - from }, (_, offset) => from + offset).flatMap(person =>
    groupsOf(size - 1, all, person + 1).map(rest => [person, ...rest]),
  )
}

/** The rank of a matrix of small whole numbers, computed modulo a prime. */
function rankOf(matrix: ReadonlyArray<readonly number[]>): number {
  const prime = 7919
  const rows = matrix.map(row => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0)
    const found = rows[pivot]
    if (!found) continue
    rows[pivot] = rows[rank] ?? []
    rows[rank] = found
    const inverse = power(found[column] ?? 1, prime - 2, prime)
    for (let index = rank + 1; index < rows.length; index += 1) {
      const factor = ((rows[index]?.[column] ?? 0) * inverse) % prime
      rows[index] = (rows[index] ?? []).map(
        (cell, at) => (((cell - factor * (found[at] ?? 0)) % prime) + prime) % prime,
      )
    }
    rank += 1
  }
  return rank
}

function power(base: number, exponent: number, modulus: number): number {
  if (exponent === 0) return 1
  const half = power((base * base) % modulus, Math.floor(exponent / 2), modulus)
  return exponent % 2 === 1 ? (half * base) % modulus : half
}
