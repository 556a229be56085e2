import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sessionLifetime } from '#app/domain/sessions/session.rules.ts'
import { WINDOW_MINUTES, waitSeconds } from '#app/domain/sessions/throttle.rules.ts'

const NOW = Date.parse('2026-11-19T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(NOW - seconds * 1000)

describe('how long a session lasts', () => {
  const hour = 60
  const day = 24 * hour

  test.each([
    ['an ambassador', ['ambassador'], { idleMinutes: 14 * day, absoluteMinutes: 60 * day }],
    ['comms', ['comms'], { idleMinutes: hour, absoluteMinutes: 12 * hour }],
    ['HR', ['hr'], { idleMinutes: hour, absoluteMinutes: 12 * hour }],
    [
      'an ambassador who is also in HR: as short as HR',
      ['ambassador', 'hr'],
      { idleMinutes: hour, absoluteMinutes: 12 * hour },
    ],
    ['administration', ['admin'], { idleMinutes: hour, absoluteMinutes: 12 * hour }],
    ['somebody without a role', [], { idleMinutes: 14 * day, absoluteMinutes: 60 * day }],
  ] as const)('%s', (_who, roles, lifetime) => {
    expect(sessionLifetime(roles)).toEqual(lifetime)
  })
})

describe('how long the next try has to wait', () => {
  const failures = (count: number, lastSecondsAgo = 0) =>
    Array.from({ length: count }, (_, index) => secondsAgo(lastSecondsAgo + index))

  test.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [7, 8],
    [8, 16],
    [9, 32],
    [10, 60],
    [40, 60],
  ])('after %i failures just now: %i seconds', (count, seconds) => {
    expect(waitSeconds(failures(count), NOW)).toBe(seconds)
  })

  test('waiting is what helps: the pause runs from the last failure', () => {
    expect(waitSeconds(failures(7, 5), NOW)).toBe(3)
    expect(waitSeconds(failures(7, 8), NOW)).toBe(0)
  })

  test('nobody is ever locked out: a minute is the longest pause', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: WINDOW_MINUTES * 60 }), { maxLength: 60 }), ages => {
        const wait = waitSeconds(ages.map(secondsAgo), NOW)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(60)
      }),
    )
  })
})
