import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysOf,
  firstDay,
  instantOf,
  isDay,
  isMonth,
  lastDay,
  monthOf,
  monthOfDay,
  monthsBetween,
  nextMonth,
  previousMonth,
  startOfDay,
  timeOf,
} from '#app/domain/kernel/calendar.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('an instant on the clocks of Berlin', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31', '23:59', 'last second of January, winter time'],
    ['2026-01-31T23:00:00Z', '2026-02-01', '00:00', 'first second of February'],
    ['2026-06-30T21:59:59Z', '2026-06-30', '23:59', 'last second of June, summer time'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '00:00', 'first second of July'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00', 'the hour that summer time skips'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30', 'New Year comes an hour before it comes in UTC'],
  ])('%s is %s at %s: %s', (text, day, time) => {
    expect(dayOf(at(text))).toBe(day)
    expect(timeOf(at(text))).toBe(time)
    expect(monthOf(at(text))).toBe(day.slice(0, 7))
  })

  it('takes the database at its word: a Date is the same instant', () => {
    expect(monthOf(instantOf(new Date('2026-10-31T23:30:00Z')))).toBe('2026-11')
  })

  it('begins a day at midnight in Berlin, also on the days of 23 and 25 hours', () => {
    expect(startOfDay('2026-11-14').toString()).toBe('2026-11-13T23:00:00Z')
    expect(startOfDay('2026-03-30').since(startOfDay('2026-03-29')).total('hours')).toBe(23)
    expect(startOfDay('2026-10-26').since(startOfDay('2026-10-25')).total('hours')).toBe(25)
  })
})

describe('a month', () => {
  it('has a first and a last day, leap years included', () => {
    expect([firstDay('2026-02'), lastDay('2026-02'), lastDay('2028-02')]).toEqual([
      '2026-02-01',
      '2026-02-28',
      '2028-02-29',
    ])
  })

  it('lists its days in order', () => {
    const days = daysOf('2026-04')
    expect(days).toHaveLength(30)
    expect([days[0], days[8], days.at(-1)]).toEqual(['2026-04-01', '2026-04-09', '2026-04-30'])
    expect(days.every(day => monthOfDay(day) === '2026-04')).toBe(true)
  })

  it('has neighbours across the turn of the year', () => {
    expect(nextMonth('2026-12')).toBe('2027-01')
    expect(previousMonth('2026-01')).toBe('2025-12')
    expect(addMonths('2026-03', -14)).toBe('2025-01')
  })

  it('spans a range with both ends, or nothing if the end lies before the start', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsBetween('2026-02', '2026-02')).toEqual(['2026-02'])
    expect(monthsBetween('2026-02', '2026-01')).toEqual([])
    expect(monthsBetween('2026-02', '2025-01')).toEqual([])
  })
})

describe('days', () => {
  it('are counted by the calendar, not by hours', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-14', '2026-11-14')).toBe(0)
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365)
  })
})

describe('a text', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is a day', text => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-04-00',
    '2026-13-01',
    '2026-4-1',
    '14.11.2026',
    '2026-11-14T09:00',
    '',
  ])('%j is no day', text => {
    expect(isDay(text)).toBe(false)
  })

  it('is a month only in its full form', () => {
    expect(isMonth('2026-11')).toBe(true)
    for (const text of ['2026-00', '2026-13', '2026-1', '2026-11-01', '26-11', ''])
      expect(isMonth(text)).toBe(false)
  })
})
