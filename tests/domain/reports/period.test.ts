import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, firstDay, lastDay, monthsBetween } from '#app/domain/kernel/calendar.ts'
import {
  type PeriodKind,
  parsePeriod,
  periodBefore,
  periodKinds,
  periodOf,
  samePeriodLastYear,
} from '#app/domain/reports/period.rules.ts'

const span = { start: '2025-03', now: '2026-11' }

describe('the period around November 2026', () => {
  it.each<[PeriodKind, string, string, string, string | undefined, string | undefined]>([
    ['month', '2026-11', '2026-11-01', '2026-12-01', '2026-10', '2025-11'],
    ['quarter', '2026-Q4', '2026-10-01', '2027-01-01', '2026-Q3', '2025-Q4'],
    ['half-year', '2026-H2', '2026-07-01', '2027-01-01', '2026-H1', '2025-H2'],
    ['year', '2026', '2026-01-01', '2027-01-01', '2025', '2025'],
    ['since-start', 'since-start', '2025-03-01', '2026-12-01', undefined, undefined],
  ])('%s: %s from %s to before %s, after %s, a year after %s', (kind, key, from, to, before, lastYear) => {
    const period = periodOf(kind, span)
    expect(period).toMatchObject({ key, from, to })
    expect(periodBefore(period)?.key).toBe(before)
    expect(samePeriodLastYear(period)?.key).toBe(lastYear)
  })

  it('lists its months', () => {
    expect(periodOf('quarter', span).months).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(periodOf('since-start', span).months).toEqual(monthsBetween('2025-03', '2026-11'))
  })

  it('has the facts for its name', () => {
    expect(periodKinds.map(kind => periodOf(kind, span).label)).toEqual([
      { kind: 'month', year: 2026, month: 11 },
      { kind: 'quarter', year: 2026, quarter: 4 },
      { kind: 'half-year', year: 2026, half: 2 },
      { kind: 'year', year: 2026 },
      { kind: 'since-start', first: '2025-03', last: '2026-11' },
    ])
  })
})

describe('the period before', () => {
  it.each([
    ['2026-01', '2025-12'],
    ['2026-Q1', '2025-Q4'],
    ['2026-H1', '2025-H2'],
  ])('of %s lies in the year before: %s', (key, before) => {
    const period = parsePeriod(key, span)
    expect(period.ok && periodBefore(period.value)?.key).toBe(before)
  })
})

describe('a programme that begins later than the month asked for', () => {
  it('shows that month', () => {
    expect(periodOf('since-start', { start: '2027-01', now: '2026-11' })).toMatchObject({
      label: { kind: 'since-start', first: '2026-11', last: '2026-11' },
      months: ['2026-11'],
    })
  })
})

describe('a period in a URL', () => {
  it.each(['2026-11', '2026-Q4', '2026-H2', '2026', 'since-start'])('%s is read and written alike', text => {
    const period = parsePeriod(text, span)
    expect(period.ok && period.value.key).toBe(text)
  })

  it.each([
    '',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-q4',
    '1999',
    '26',
    '2026-11-01',
    ' 2026',
    'all',
  ])('%j is none', text => {
    expect(parsePeriod(text, span)).toEqual({ ok: false, reason: 'no-period' })
  })
})

describe('every period', () => {
  const anyMonth = fc
    .tuple(fc.integer({ min: 2005, max: 2095 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
  const calendarKind = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year')

  it('contains its month, is whole, and follows the one before without a gap', () => {
    fc.assert(
      fc.property(calendarKind, anyMonth, (kind, now) => {
        const period = periodOf(kind, { start: now, now })
        expect(period.months).toContain(now)
        expect(period.from).toBe(firstDay(period.months[0] ?? ''))
        expect(period.to).toBe(addDays(lastDay(period.months.at(-1) ?? ''), 1))
        expect(periodBefore(period)?.to).toBe(period.from)
        expect(periodBefore(period)?.months).toHaveLength(period.months.length)
      }),
    )
  })

  it('is the same read from its key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), anyMonth, (kind, now) => {
        const period = periodOf(kind, { start: '2005-01', now })
        expect(parsePeriod(period.key, { start: '2005-01', now })).toEqual({ ok: true, value: period })
      }),
    )
  })
})
