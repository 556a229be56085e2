import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  checkLastDay,
  firstDayGone,
  keptDays,
  keptLongEnoughBefore,
  keptUntil,
  latestLastDay,
} from '#app/domain/departures/departure.rules.ts'
import { departureOnRequestSchema, departureSchema } from '#app/domain/departures/departure.schema.ts'

const today = '2026-11-19'

describe('a last day', () => {
  test.each([
    ['2026-11-18', 'last-day-over'],
    ['2025-11-19', 'last-day-over'],
    ['2026-11-19', null],
    ['2026-11-20', null],
    ['2027-05-19', null],
    ['2027-05-20', 'last-day-too-far'],
    ['2030-01-01', 'last-day-too-far'],
  ])('%s, chosen on 19 November 2026: %s', (day, reason) => {
    const checked = checkLastDay(day, today)
    expect(checked).toEqual(reason === null ? { ok: true, value: day } : { ok: false, reason })
  })

  test.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-12-31', '2027-06-30'],
    ['2026-06-30', '2026-12-30'],
  ])('chosen on %s is at the latest %s: months are not equally long', (from, latest) => {
    expect(latestLastDay(from)).toBe(latest)
    expect(checkLastDay(latest, from).ok).toBe(true)
  })
})

describe('the first day somebody is gone', () => {
  test('is today for whoever leaves today', () => {
    expect(firstDayGone(today, today)).toBe(today)
  })

  test.each([
    ['2026-11-18', '2026-11-19'],
    ['2026-11-13', '2026-11-14'],
    ['2026-10-31', '2026-11-01'],
  ])('is the day after a last day that was planned, however late the night run comes: %s', (day, gone) => {
    expect(firstDayGone(day, today)).toBe(gone)
  })
})

describe('figures that are kept', () => {
  const left = Temporal.Instant.from('2026-11-19T09:00:00Z')

  test('stay for ninety days to the minute, and are then due', () => {
    expect(keptUntil(left).toString()).toBe('2027-02-17T09:00:00Z')
    expect(left.until(keptUntil(left)).total('hours')).toBe(24 * keptDays)
  })

  test('are due exactly when their time is over: both rules say the same', () => {
    const due = (now: Temporal.Instant) => Temporal.Instant.compare(left, keptLongEnoughBefore(now)) <= 0
    expect(due(keptUntil(left))).toBe(true)
    expect(due(keptUntil(left).subtract({ seconds: 1 }))).toBe(false)
  })
})

describe('the forms', () => {
  test('ask the person about their figures, and comms not', () => {
    const form = { lastDay: '2026-11-30', figures: 'anonymise' }
    expect(departureSchema.parse(form)).toEqual(form)
    expect(departureOnRequestSchema.parse(form)).toEqual({
      ...{ lastDay: '2026-11-30', leavesTown: false },
    })
  })

  test.each([{}, { lastDay: '' }, { lastDay: '30.11.2026' }, { lastDay: '2026-02-30' }])(
    'need a day that exists: %j',
    form => {
      expect(departureOnRequestSchema.safeParse(form).success).toBe(false)
      expect(departureSchema.safeParse({ ...form, figures: 'keep' }).success).toBe(false)
    },
  )

  test.each([undefined, '', 'verschenken'])('need to know what becomes of the figures: %j', figures => {
    expect(departureSchema.safeParse({ lastDay: '2026-11-30', figures }).success).toBe(false)
  })
})
