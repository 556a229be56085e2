import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, monthOfDay } from '#app/domain/kernel/calendar.ts'
import type { Figure } from '#app/domain/reports/figure.rules.ts'
import { peopleFigure, rateOf } from '#app/domain/reports/figure.rules.ts'
import { finestRow } from '#app/domain/reports/picture-grain.rules.ts'
import { choiceOf, daysOfMonths, periodsOf, reportFrame } from '#app/domain/reports/report-frame.rules.ts'

const anyDay = fc.integer({ min: 0, max: 3000 }).map(days => addDays('2022-01-01', days))
const anyKey = fc
  .tuple(
    fc.integer({ min: 2018, max: 2032 }),
    fc.constantFrom('', '-01', '-07', '-12', '-Q1', '-Q4', '-H1', '-H2'),
  )
  .map(([year, part]) => `${year}${part}`)

describe('the frame of a report', () => {
  it('on the first days of a quarter is still the quarter that has just ended', () => {
    expect(reportFrame(null, '2026-10-03', '2025-03').period.key).toBe('2026-Q3')
    expect(reportFrame(null, '2026-11-01', '2025-03').period.key).toBe('2026-Q4')
    expect(reportFrame(null, '2026-01-15', '2025-03').period.key).toBe('2025-Q4')
  })

  it('knows every period it prints: all lie in its two years and none in the future', () => {
    fc.assert(
      fc.property(fc.option(anyKey), anyDay, (wanted, today) => {
        const frame = reportFrame(wanted, today, '2018-01')
        const known = new Set(periodsOf(frame).map(({ key }) => key))
        const printed = [frame.period.key, frame.before?.key, frame.lastYear?.key, ...frame.pictureMonths]
        expect(printed.filter(key => key !== undefined && !known.has(key))).toEqual([])
        expect(frame.period.from <= today).toBe(true)
        expect(frame.pictureMonths).toHaveLength(12)
        expect(frame.pictureMonths.at(-1)).toBe(
          [frame.period.months.at(-1) ?? '', monthOfDay(today)].sort()[0],
        )
      }),
    )
  })

  it('offers only addresses it understands itself, and one of each kind', () => {
    fc.assert(
      fc.property(anyKey, anyDay, (wanted, today) => {
        const { kinds, earlier, later } = choiceOf(reportFrame(wanted, today, '2018-01'))
        const offered = [...kinds.map(({ key }) => key), earlier?.key, later?.key].filter(
          key => key !== undefined,
        )
        expect(offered.map(key => reportFrame(key, today, '2018-01').period.key)).toEqual(offered)
        expect(kinds.filter(({ current }) => current)).toHaveLength(1)
      }),
    )
  })

  it('compares with nothing from before the programme', () => {
    const { before, lastYear } = reportFrame('2026-03', '2026-11-19', '2026-03')
    expect([before, lastYear]).toEqual([null, null])
    expect(reportFrame('2026-04', '2026-11-19', '2026-03').before?.key).toBe('2026-03')
  })
})

describe('the days of a period', () => {
  it.each([
    [['2026-10'], '2026-11-20', '2026-10-01', '2026-11-01'],
    [['2026-10', '2026-11', '2026-12'], '2026-11-20', '2026-10-01', '2026-11-20'],
    [['2026-12'], '2026-11-20', '2026-12-01', '2026-11-20'],
  ])('%j, on the day before %s: from %s to before %s', (months, until, from, to) => {
    expect(daysOfMonths(months, until)).toEqual({ from, to })
  })
})

describe('the picture', () => {
  const frame = reportFrame('2026-Q4', '2026-11-19', '2025-01')
  const only =
    (...keys: string[]) =>
    (key: string): Figure =>
      keys.includes(key) ? { status: 'shown', value: 1 } : { status: 'suppressed' }

  it.each([
    ['months, if one of them is shown', only('2026-03', '2026-Q2', '2026'), 'month', 12],
    ['quarters, if no month is', only('2026-Q2', '2026'), 'quarter', 5],
    ['half-years, if no quarter is', only('2026-H1', '2025'), 'half-year', 3],
    ['years, if nothing else is', only('2025'), 'year', 2],
    ['months, if nothing is at all', only(), 'month', 12],
  ])('draws %s', (_case, figure, kind, count) => {
    const row = finestRow(frame, figure)
    expect([row.kind, row.periods.length]).toEqual([kind, count])
    expect(row.periods.map(period => period.figure)).toEqual(row.periods.map(({ key }) => figure(key)))
  })

  it('has every period once, in order', () => {
    const { periods } = finestRow(frame, only('2026-Q2'))
    expect(periods.map(({ key }) => key)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(frame.pictureMonths[0]).toBe(addMonths('2026-11', -11))
  })
})

describe('small figures', () => {
  it.each([
    [0, { status: 'shown', value: 0 }],
    [1, { status: 'suppressed' }],
    [4, { status: 'suppressed' }],
    [5, { status: 'shown', value: 5 }],
  ])('%i people', (people, figure) => {
    expect(peopleFigure(people, 5)).toEqual(figure)
  })

  it.each([
    [15, 500, { status: 'shown', value: 0.03 }],
    [0, 500, { status: 'shown', value: 0 }],
    [1, 3, { status: 'shown', value: 0.333 }],
    [0, 0, { status: 'unknown' }],
  ])('%i of %i', (above, below, figure) => {
    expect(rateOf(above, below)).toEqual(figure)
  })
})
