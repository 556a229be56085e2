import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerCounts } from '#app/domain/pulse/question.rules.ts'
import { type ReleasedAnswers, releaseAnswers } from '#app/domain/pulse/release-answers.rules.ts'

/** A result as a reader sees it. */
const read = (released: ReleasedAnswers) =>
  released.status === 'suppressed'
    ? 'k. A.'
    : [
        `${released.people}:`,
        ...released.blocks.map(({ from, to, people }) => `${from}-${to} ${people}`),
        `mean ${released.mean}`,
      ].join(' ')

describe('what is shown of a question', () => {
  test.each<[string, AnswerCounts, string]>([
    ['nothing below k answers', [1, 0, 1, 1, 1], 'k. A.'],
    ['three large groups as they are', [2, 4, 5, 6, 3], '20: 1-2 6 3-3 5 4-5 9 mean 3.2'],
    ['a small "partly" with "no"', [2, 3, 2, 6, 3], '16: 1-3 7 4-5 9 mean 3.3'],
    ['a small "no" with "partly"', [1, 1, 4, 6, 3], '15: 1-3 6 4-5 9 mean null'],
    ['a small "yes" with "partly"', [3, 3, 4, 1, 1], '12: 1-2 6 3-5 6 mean 2.5'],
    ['no blocks where "no" and "partly" are too few together', [0, 1, 3, 6, 4], '14: mean 3.9'],
    ['no mean that says how everybody answered', [0, 0, 0, 1, 9], '10: mean null'],
    ['no mean if all answered the same, but that many answered', [6, 0, 0, 0, 0], '6: mean null'],
    ['a mean in the middle, whoever answered', [0, 1, 4, 1, 0], '6: mean 3'],
  ])('%s', (_case, counts, shown) => {
    expect(read(releaseAnswers(counts, 5))).toBe(shown)
  })

  test('follows a stricter setting of the town', () => {
    expect(read(releaseAnswers([2, 4, 5, 6, 3], 8))).toBe('20: 1-3 11 4-5 9 mean 3.2')
    expect(read(releaseAnswers([2, 4, 5, 6, 3], 20))).toBe('20: mean 3.2')
  })

  test('no block is smaller than k, and blocks add up to all answers', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, count),
        fc.integer({ min: 5, max: 20 }),
        (counts, k) => {
          const released = releaseAnswers(counts, k)
          const people = counts.reduce((sum, each) => sum + each, 0)
          expect(released.status).toBe(people < k ? 'suppressed' : 'shown')
          if (released.status === 'suppressed') return
          expect(released.people).toBe(people)
          for (const block of released.blocks) {
            expect(block.people).toBeGreaterThanOrEqual(k)
            expect(block.people).toBe(within(counts, block))
          }
          if (released.blocks.length > 0)
            expect(released.blocks.reduce((sum, block) => sum + block.people, 0)).toBe(people)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('nobody can compute what is hidden', () => {
  // Everything that could have been answered, sorted by what would be shown of it: whoever knows the rule
  // knows no more than this.
  test.each([
    [5, 5],
    [6, 5],
    [7, 6],
    [9, 5],
    [10, 5],
    [11, 5],
    [12, 6],
    [14, 5],
    [15, 5],
    [16, 5],
  ])('of %i answers with k = %i, from everything that is shown', (people, k) => {
    for (const [shown, possible] of byResult(people, k)) {
      const blocks = releaseAnswers(possible[0] ?? [0, 0, 0, 0, 0], k)
      const own = blocks.status === 'shown' ? blocks.blocks.map(({ from, to }) => `${from}-${to}`) : []
      for (const [from, to] of hiddenSpans.filter(([from, to]) => !own.includes(`${from}-${to}`))) {
        const sizes = new Set(possible.map(counts => within(counts, { from, to })))
        expect(sizes.size, `${shown} tells how many chose ${from} to ${to}`).toBeGreaterThan(1)
      }
    }
  })
})

/** Single answers, and the groups that may be blocks of their own. */
const hiddenSpans = [
  [1, 1],
  [2, 2],
  [4, 4],
  [5, 5],
  [1, 2],
  [3, 3],
  [4, 5],
] as const

function within(counts: AnswerCounts, { from, to }: { from: number; to: number }): number {
  return counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0)
}

function byResult(people: number, k: number): Map<string, AnswerCounts[]> {
  return Map.groupBy(everyDistributionOf(people), counts => read(releaseAnswers(counts, k)))
}

function everyDistributionOf(people: number): AnswerCounts[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, index) => index)
  return upTo(people).flatMap(a =>
    upTo(people - a).flatMap(b =>
      upTo(people - a - b).flatMap(c =>
        upTo(people - a - b - c).map((d): AnswerCounts => [a, b, c, d, people - a - b - c - d]),
      ),
    ),
  )
}
