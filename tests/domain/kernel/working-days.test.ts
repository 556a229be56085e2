import { describe, expect, it } from 'vitest'
import { daysOf, monthsBetween } from '#app/domain/kernel/calendar.ts'
import { federalStateNames, federalStates } from '#app/domain/kernel/federal-states.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysLeft,
  workingDaysOf,
} from '#app/domain/kernel/working-days.ts'

describe('working days in North Rhine-Westphalia', () => {
  it.each([
    ['2026-01-01', 'Neujahr'],
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-06', 'Ostermontag'],
    ['2026-05-01', 'Tag der Arbeit'],
    ['2026-05-14', 'Christi Himmelfahrt'],
    ['2026-05-25', 'Pfingstmontag'],
    ['2026-06-04', 'Fronleichnam'],
    ['2025-10-03', 'Tag der Deutschen Einheit'],
    ['2027-11-01', 'Allerheiligen'],
    ['2026-12-25', '1. Weihnachtstag'],
    ['2025-12-26', '2. Weihnachtstag'],
    ['2026-11-14', 'ein Samstag'],
    ['2026-11-15', 'ein Sonntag'],
  ])('%s is none: %s', day => {
    expect(isWorkingDay(day, 'NW')).toBe(false)
  })

  it.each([
    ['2026-01-06', 'Heilige Drei Könige, anderswo frei'],
    ['2026-02-16', 'Rosenmontag, kein gesetzlicher Feiertag'],
    ['2025-10-31', 'Reformationstag, anderswo frei'],
    ['2026-11-18', 'Buß- und Bettag, nur in Sachsen frei'],
    ['2026-12-24', 'Heiligabend, gesetzlich ein Arbeitstag'],
    ['2026-12-31', 'Silvester, gesetzlich ein Arbeitstag'],
  ])('%s is one: %s', day => {
    expect(isWorkingDay(day, 'NW')).toBe(true)
  })

  it('counts 2026 month by month', () => {
    const counts = monthsBetween('2026-01', '2026-12').map(month => workingDaysOf(month, 'NW').length)
    expect(counts).toEqual([21, 20, 22, 20, 18, 21, 23, 21, 22, 22, 21, 22])
  })

  it('lists a month in order', () => {
    expect(workingDaysOf('2026-04', 'NW').slice(0, 4)).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-07',
      '2026-04-08',
    ])
  })
})

describe('the sixteen federal states', () => {
  it('all have a name, and their own calendar of 249 to 255 working days in 2026', () => {
    expect(federalStates).toHaveLength(16)
    for (const state of federalStates) {
      const days = monthsBetween('2026-01', '2026-12').flatMap(month => workingDaysOf(month, state))
      expect(federalStateNames[state]).not.toBe('')
      expect(days.length, state).toBeGreaterThanOrEqual(249)
      expect(days.length, state).toBeLessThanOrEqual(255)
    }
  })

  it.each([
    ['2026-01-06', 'Heilige Drei Könige', ['BW', 'BY', 'ST']],
    ['2027-03-08', 'Frauentag', ['BE', 'MV']],
    ['2024-09-20', 'Weltkindertag', ['TH']],
    ['2025-10-31', 'Reformationstag', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    ['2027-11-01', 'Allerheiligen', ['BW', 'BY', 'NW', 'RP', 'SL']],
    ['2026-11-18', 'Buß- und Bettag', ['SN']],
    ['2026-06-04', 'Fronleichnam', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['2025-08-15', 'Mariä Himmelfahrt, in Bayern nur in manchen Gemeinden', ['SL']],
  ])('%s (%s) is a day off in exactly %j', (day, _name, states) => {
    expect(federalStates.filter(state => !isWorkingDay(day, state))).toEqual(states)
  })
})

describe('working days left in a month', () => {
  it.each([
    ['2026-11-30', 1, 'the last one, itself included'],
    ['2026-11-27', 2, 'the last but one'],
    ['2026-11-28', 1, 'on a Saturday only Monday is left'],
    ['2026-11-01', 21, 'on the first all of them'],
    ['2026-10-15', 21, 'before the month begins all of them'],
    ['2026-12-01', 0, 'after the month none'],
  ])('on %s: %i, %s', (today, left) => {
    expect(workingDaysLeft(today, '2026-11', 'NW')).toBe(left)
  })
})

describe('adding working days', () => {
  it.each([
    ['2026-11-13', 1, '2026-11-16', 'Friday leads to Monday'],
    ['2026-11-14', 1, '2026-11-16', 'so does Saturday'],
    ['2026-11-11', 3, '2026-11-16', 'a take-down asked for on Wednesday is due on Monday'],
    ['2026-04-02', 1, '2026-04-07', 'Easter is skipped'],
    ['2026-12-30', 2, '2027-01-04', 'the turn of the year too'],
    ['2026-11-14', 0, '2026-11-14', 'none leaves the day as it is'],
  ])('%s + %i = %s: %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, 'NW')).toBe(expected)
  })

  it('reaches the n-th working day of a month from the day before it begins', () => {
    const july = workingDaysOf('2026-07', 'NW')
    expect(july.map((_, index) => addWorkingDays('2026-06-30', index + 1, 'NW'))).toEqual(july)
    expect(july.length).toBeLessThan(daysOf('2026-07').length)
  })
})
