import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { federalStates } from '#app/domain/kernel/federal-states.ts'
import { isWorkingDay, workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { exampleMonth } from '#app/domain/programme/welcome-kit/example-month.rules.ts'

const lines = (month: string, posts: number) =>
  exampleMonth(workingDaysOf(month, 'BW'), posts).map(({ week, day, step }) => `${week} ${day} ${step}`)

describe('the example month', () => {
  test('of two posts has real working days: December 2026 begins on a Tuesday', () => {
    expect(lines('2026-12', 2)).toEqual([
      '1 2026-12-01 take',
      '1 2026-12-03 write',
      '2 2026-12-07 publish',
      '3 2026-12-16 take',
      '3 2026-12-18 write',
      '4 2026-12-22 publish',
      '5 2026-12-31 figures',
    ])
  })

  test('goes round holidays: New Year, Epiphany', () => {
    expect(lines('2027-01', 1)).toEqual([
      '1 2027-01-04 take',
      '1 2027-01-07 write',
      '2 2027-01-11 publish',
      '4 2027-01-29 figures',
    ])
  })

  test('moves steps together where there are few days, and is empty without any', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']
    expect(exampleMonth(days, 4).map(({ day }) => day)).toEqual([
      ...days.flatMap(day => [day, day, day]),
      '2026-12-04',
    ])
    expect(exampleMonth([], 2)).toEqual([])
  })

  test('is in order, on working days of the month, for every month, state and target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 240 }),
        fc.constantFrom(...federalStates),
        fc.integer({ min: 1, max: 8 }),
        (ahead, state, posts) => {
          const month = addMonths('2026-01', ahead)
          const plan = exampleMonth(workingDaysOf(month, state), posts)
          expect(plan).toHaveLength(posts * 3 + 1)
          expect(plan.map(({ day }) => day)).toEqual(plan.map(({ day }) => day).toSorted())
          expect(plan.every(({ day }) => monthOfDay(day) === month && isWorkingDay(day, state))).toBe(true)
          expect(plan[0]?.week).toBe(1)
          expect(plan.every(({ week }) => week >= 1 && week <= 6)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
