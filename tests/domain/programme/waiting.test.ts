import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  departmentVisibility,
  isQuiet,
  type PersonInState,
  peopleStuck,
} from '#app/domain/programme/waiting.rules.ts'

const today = '2026-11-19'

describe('somebody may be stuck', () => {
  const person = (state: PersonInState['state'], since: string) => ({
    ambassadorId: since,
    name: 'Mona',
    state,
    since,
  })

  test.each([
    ['onboarding', '2026-11-19', false],
    ['onboarding', '2026-11-05', false],
    ['onboarding', '2026-11-04', true],
    ['invited', '2026-11-05', false],
    ['invited', '2026-11-04', true],
    ['applied', '2025-01-01', false],
    ['active', '2025-01-01', false],
    ['paused', '2025-01-01', false],
    ['left', '2025-01-01', false],
  ] as const)('%s since %s: %s', (state, since, stuck) => {
    expect(peopleStuck([person(state, since)], today)).toHaveLength(stuck ? 1 : 0)
  })
})

describe('the job runner', () => {
  const now = Temporal.Instant.from('2026-11-19T09:00:00Z')

  test.each([
    [0, false],
    [24, false],
    [24.01, true],
    [500, true],
  ])('quiet for %d hours stands still: %s', (hours, quiet) => {
    const last = now.subtract({ seconds: Math.round(hours * 3600) })
    expect(isQuiet(last, now)).toBe(quiet)
  })

  test('does not stand still before there is a programme', () => {
    expect(isQuiet(null, now)).toBe(false)
  })
})

describe('a department in a month', () => {
  test.each([
    [{ seen: true, active: 3 }, 'seen'],
    [{ seen: true, active: 0 }, 'seen'],
    [{ seen: false, active: 1 }, 'not-seen'],
    [{ seen: false, active: 0 }, 'nobody-active'],
  ])('%j is %s', (facts, visibility) => {
    expect(departmentVisibility(facts)).toBe(visibility)
  })
})
