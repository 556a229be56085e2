import { describe, expect, test } from 'vitest'
import { closingDay, pulseOpeningOn } from '#app/domain/pulse/pulse-window.rules.ts'

describe('a pulse may open', () => {
  test.each([
    ['2026-05-04', '2026-H1', 'a Monday in May'],
    ['2026-05-15', '2026-H1', 'the last day of the first half of May'],
    ['2026-11-02', '2026-H2', 'a Monday in November'],
    ['2026-05-01', null, 'not on Labour Day'],
    ['2026-05-02', null, 'not on a Saturday'],
    ['2026-05-18', null, 'not in the second half of May'],
    ['2026-11-16', null, 'not in the second half of November'],
    ['2026-04-30', null, 'not before May'],
    ['2026-06-01', null, 'not after May'],
    ['2026-05-14', null, 'not on Ascension Day'],
  ])('%s: %s (%s)', (day, half, _why) => {
    expect(pulseOpeningOn(day, 'BW')).toBe(half)
  })

  test('on a day that is a holiday in one state and none in another', () => {
    // All Saints' Day 2027 is a Monday.
    expect(pulseOpeningOn('2027-11-01', 'BW')).toBeNull()
    expect(pulseOpeningOn('2027-11-01', 'HH')).toBe('2027-H2')
  })
})

test('a pulse is open for three weeks, both days included', () => {
  expect(closingDay('2026-11-02')).toBe('2026-11-22')
  expect(closingDay('2026-05-15')).toBe('2026-06-04')
})
