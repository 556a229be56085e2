import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohortOf, type JoinedPerson, retentionOf } from '#app/domain/reports/cohorts/cohort.rules.ts'

const K = 5
const TODAY = '2026-11-19'

/** So many people who joined on a day, of whom so many stayed whenever one looks. */
function group(joinedOn: string, people: number, stayed = people): JoinedPerson[] {
  return Array.from({ length: people }, (_, index) => {
    const there = index < stayed
    return { joinedOn, after6: there, after12: there, now: there }
  })
}

const retention = (people: JoinedPerson[], today = TODAY) => retentionOf(people, today, K)
const shown = (stayed: number, of: number) => ({ status: 'shown', stayed, of })

describe('a cohort', () => {
  test.each([
    ['2026-01-01', { year: 2026, half: 1 }],
    ['2026-06-30', { year: 2026, half: 1 }],
    ['2026-07-01', { year: 2026, half: 2 }],
    ['2025-12-31', { year: 2025, half: 2 }],
  ])('is half a year: %s', (day, cohort) => {
    expect(cohortOf(day)).toEqual(cohort)
  })

  test('of enough people shows how many stayed, the newest first', () => {
    const { cohorts, rest, total } = retention([
      ...group('2025-02-03', 8, 6),
      ...group('2025-06-30', 2, 1),
      ...group('2025-09-01', 6, 0),
    ])
    expect(cohorts).toMatchObject([
      { cohort: { year: 2025, half: 2 }, stayed: { now: shown(0, 6) } },
      { cohort: { year: 2025, half: 1 }, stayed: { now: shown(7, 10) } },
    ])
    expect(rest).toBeNull()
    expect(total.now).toEqual(shown(7, 16))
  })

  test('of which nobody or everybody stayed is a total like any other', () => {
    expect(retention(group('2024-02-01', K, 0)).total.now).toEqual(shown(0, K))
    expect(retention(group('2024-02-01', K)).total.now).toEqual(shown(K, K))
  })
})

describe('small cohorts', () => {
  test('stand together from k people on', () => {
    const { cohorts, rest } = retention([
      ...group('2024-02-01', 3, 1),
      ...group('2024-08-01', 2, 2),
      ...group('2025-02-01', 9, 4),
    ])
    expect(cohorts.map(({ stayed }) => stayed.now)).toMatchObject([
      shown(4, 9),
      { status: 'merged' },
      { status: 'merged' },
    ])
    expect(rest?.now).toEqual(shown(3, 5))
  })

  test('take the next smallest with them, or the total would give them away', () => {
    const { cohorts, rest, total } = retention([
      ...group('2024-02-01', 2, 1),
      ...group('2024-08-01', 20, 9),
      ...group('2025-02-01', 6, 6),
    ])
    expect(cohorts.map(({ stayed }) => stayed.now)).toMatchObject([
      { status: 'merged' },
      shown(9, 20),
      { status: 'merged' },
    ])
    expect(rest?.now).toEqual(shown(7, 8))
    expect(total.now).toEqual(shown(16, 28))
  })

  test('say nothing while all together are fewer than k', () => {
    const { cohorts, rest, total } = retention(group('2024-02-01', K - 1))
    expect(cohorts[0]?.stayed.now).toMatchObject({ status: 'suppressed' })
    expect(rest).toBeNull()
    expect(total.now).toEqual({ status: 'suppressed' })
  })
})

describe('6 and 12 months', () => {
  const first = group('2026-01-15', 6, 5)

  test.each([
    ['2026-12-31', 'too-early'],
    ['2027-01-01', 'shown'],
  ])('are over for a cohort when they are over for its last person: %s', (today, status) => {
    // The half-year ends on 30 June; somebody who joined on it is half a year older on 31 December.
    const { cohorts, total } = retention(first, today)
    expect(cohorts[0]?.stayed.after6.status).toBe(status)
    expect(cohorts[0]?.stayed.after12.status).toBe('too-early')
    expect(total.after6.status).toBe(status)
  })

  test('a year later both are shown', () => {
    expect(retention(first, '2027-07-01').cohorts[0]?.stayed).toEqual({
      after6: shown(5, 6),
      after12: shown(5, 6),
      now: shown(5, 6),
    })
  })

  test('count only cohorts that are old enough', () => {
    const { total } = retention([...group('2024-03-01', 7, 4), ...first])
    expect(total.after12).toEqual(shown(4, 7))
    expect(total.now).toEqual(shown(9, 13))
  })
})

test('nobody at all is no cohort', () => {
  expect(retention([])).toEqual({
    cohorts: [],
    rest: null,
    total: {
      after6: { status: 'too-early' },
      after12: { status: 'too-early' },
      now: { status: 'too-early' },
    },
  })
})

test('whatever the cohorts, every number one can read or compute has at least k people behind it', () => {
  const cohort = fc.record({ year: fc.integer({ min: 2020, max: 2026 }), half: fc.constantFrom('02', '08') })
  const groups = fc.array(fc.tuple(cohort, fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
  fc.assert(
    fc.property(groups, fc.integer({ min: 5, max: 9 }), (groups, k) => {
      const people = groups.flatMap(([{ year, half }, size]) => group(`${year}-${half}-01`, size))
      const { cohorts, rest, total } = retentionOf(people, '2026-12-31', k)
      for (const at of ['after6', 'after12', 'now'] as const) {
        const numbers = [...cohorts.map(({ stayed }) => stayed[at]), ...(rest ? [rest[at]] : []), total[at]]
        const sizes = numbers.flatMap(each => (each.status === 'shown' ? [each.of] : []))
        expect(sizes.every(size => size >= k)).toBe(true)
        // The total less everything that is shown beside it: nobody, or enough people.
        const beside = sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)
        const hidden = total[at].status === 'shown' ? total[at].of - beside : 0
        expect(hidden === 0 || hidden >= k).toBe(true)
      }
    }),
  )
})
