import { describe, expect, it } from 'vitest'
import { changeTarget, isTarget, type TargetChange, targetIn } from '#app/domain/ambassadors/target.rules.ts'

/** Plays choices made one after the other, each in its month. */
function chosen(...choices: [month: string, postsPerMonth: number][]): TargetChange[] {
  const changes: TargetChange[] = []
  for (const [month, posts] of choices) changes.push(changeTarget(changes, posts, month))
  return changes
}

describe('the target', () => {
  it('is two posts a month for everybody who has not chosen', () => {
    expect(targetIn([], '2026-11')).toBe(2)
  })

  it('is a whole number from 0 to 8', () => {
    expect([0, 1, 8].every(isTarget)).toBe(true)
    expect([-1, 9, 1.5, Number.NaN].some(isTarget)).toBe(false)
  })

  it('counts from the current month when lowered', () => {
    const changes = chosen(['2026-11', 1])
    expect(['2026-10', '2026-11', '2026-12'].map(month => targetIn(changes, month))).toEqual([2, 1, 1])
  })

  it('counts from the next month when raised', () => {
    const changes = chosen(['2026-11', 4])
    expect(['2026-10', '2026-11', '2026-12'].map(month => targetIn(changes, month))).toEqual([2, 2, 4])
  })

  it('raised in December counts from January', () => {
    expect(chosen(['2026-12', 3])).toEqual([{ from: '2027-01', postsPerMonth: 3 }])
  })
})

describe('the last word counts', () => {
  it.each<[string, [string, number][], number[]]>([
    [
      'raised, then lowered in the same month',
      [
        ['2026-11', 4],
        ['2026-11', 1],
      ],
      [1, 1],
    ],
    [
      'raised, then left as it was',
      [
        ['2026-11', 4],
        ['2026-11', 2],
      ],
      [2, 2],
    ],
    [
      'raised, then raised less',
      [
        ['2026-11', 8],
        ['2026-11', 3],
      ],
      [2, 3],
    ],
    [
      'lowered, then raised again',
      [
        ['2026-11', 0],
        ['2026-11', 2],
      ],
      [0, 2],
    ],
    [
      'raised in October, lowered in November',
      [
        ['2026-10', 5],
        ['2026-11', 3],
      ],
      [3, 3],
    ],
  ])('%s', (_story, choices, inNovemberAndDecember) => {
    const changes = chosen(...choices)
    expect(['2026-11', '2026-12'].map(month => targetIn(changes, month))).toEqual(inNovemberAndDecember)
  })
})
