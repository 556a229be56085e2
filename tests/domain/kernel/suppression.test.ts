import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  isPublishable,
  type PublishedTable,
  publishTable,
  type SuppressionSettings,
} from '#app/domain/kernel/suppression.rules.ts'

/** A group in which everybody has about the same number, unless `largest` says otherwise. */
const group = (
  key: string,
  people: number,
  value: number,
  largest = Math.ceil(value / Math.max(people, 1)),
): Cell => ({
  key,
  people,
  value,
  largest,
})

const merge: SuppressionSettings = { k: 5, smallCells: 'merge' }
const suppress: SuppressionSettings = { k: 5, smallCells: 'suppress' }

/** The table as a reader sees it. */
const read = ({ cells, rest, total }: PublishedTable) => [
  ...cells.map(cell => `${cell.key}: ${cell.status === 'shown' ? cell.value : cell.status}`),
  ...(rest ? [`rest (${rest.keys.join(', ')}): ${rest.value}`] : []),
  `total: ${total.status === 'shown' ? total.value : total.status}`,
]

const kita = group('Kita', 6, 600)
const it_ = group('IT', 7, 700)
const bau = group('Bau', 9, 900)
const sport = group('Sport', 1, 50)
const finanzen = group('Finanzen', 4, 400)

describe('a table', () => {
  it('is shown as it is when every group is large enough', () => {
    expect(read(publishTable([kita, it_], merge))).toEqual(['Kita: 600', 'IT: 700', 'total: 1300'])
  })

  it('merges small groups, which together are large enough', () => {
    expect(read(publishTable([kita, sport, it_, finanzen], merge))).toEqual([
      'Kita: 600',
      'Sport: merged',
      'IT: 700',
      'Finanzen: merged',
      'rest (Sport, Finanzen): 450',
      'total: 1750',
    ])
  })

  it('leaves them blank instead where merging is not wanted, never 0', () => {
    expect(read(publishTable([kita, sport, it_, finanzen], suppress))).toEqual([
      'Kita: 600',
      'Sport: suppressed',
      'IT: 700',
      'Finanzen: suppressed',
      'total: 1750',
    ])
  })

  it.each([
    [
      merge,
      ['Bau: 900', 'IT: 700', 'Kita: merged', 'Sport: merged', 'rest (Sport, Kita): 650', 'total: 2250'],
    ],
    [suppress, ['Bau: 900', 'IT: 700', 'Kita: suppressed', 'Sport: suppressed', 'total: 2250']],
  ])('hides the smallest other group with a single small one, or it could be computed', (settings, lines) => {
    expect(read(publishTable([bau, it_, kita, sport], settings))).toEqual(lines)
  })

  it('hides a group in which one person makes more than half', () => {
    const star = group('Presse', 5, 1000, 501)
    expect(read(publishTable([bau, kita, star], suppress))).toEqual([
      'Bau: 900',
      'Kita: suppressed',
      'Presse: suppressed',
      'total: 2500',
    ])
    expect(publishTable([{ ...star, largest: 500 }], merge).cells[0]?.status).toBe('shown')
  })

  it('takes in further groups until nobody makes more than half of what is hidden', () => {
    const star = group('Presse', 5, 3000, 2900)
    expect(read(publishTable([group('Wald', 30, 9000), it_, bau, kita, star], merge))).toEqual([
      'Wald: merged',
      'IT: merged',
      'Bau: merged',
      'Kita: merged',
      'Presse: merged',
      'rest (Presse, Kita, IT, Bau, Wald): 14200',
      'total: 14200',
    ])
  })

  it('tells nothing at all about too few people, or where one person outweighs all others', () => {
    expect(read(publishTable([sport, group('Kasse', 3, 90)], merge))).toEqual([
      'Sport: suppressed',
      'Kasse: suppressed',
      'total: suppressed',
    ])
    expect(read(publishTable([kita, group('Presse', 5, 3000, 2900)], merge))).toEqual([
      'Kita: suppressed',
      'Presse: suppressed',
      'total: suppressed',
    ])
    expect(publishTable([], merge)).toEqual({ cells: [], rest: null, total: { status: 'suppressed' } })
  })

  it('treats a group without any figures as a small one', () => {
    expect(read(publishTable([bau, kita, group('Werkstatt', 0, 0)], suppress))).toEqual([
      'Bau: 900',
      'Kita: suppressed',
      'Werkstatt: suppressed',
      'total: 1500',
    ])
  })

  it('follows a stricter setting of the town, and refuses a laxer one', () => {
    expect(read(publishTable([kita, bau], { k: 8, smallCells: 'merge' }))).toEqual([
      'Kita: merged',
      'Bau: merged',
      'rest (Kita, Bau): 1500',
      'total: 1500',
    ])
    for (const k of [4, 0, 21, 5.5, Number.NaN])
      expect(() => publishTable([kita], { k, smallCells: 'merge' })).toThrow(RangeError)
  })
})

describe('a sum', () => {
  it('is publishable from k people on, while nobody makes more than half of it', () => {
    expect(isPublishable({ people: 5, value: 10, largest: 5 }, 5)).toBe(true)
    expect(isPublishable({ people: 4, value: 10, largest: 3 }, 5)).toBe(false)
    expect(isPublishable({ people: 5, value: 10, largest: 6 }, 5)).toBe(false)
    expect(isPublishable({ people: 5, value: 0, largest: 0 }, 5)).toBe(true)
    expect(isPublishable({ people: 5, value: -10, largest: 6 }, 5)).toBe(false)
  })
})

describe('nobody can compute what is hidden', () => {
  const cell = fc
    .tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 9 }),
    )
    .map(([people, figures]) => figures.slice(0, people))
    .map(figures => ({
      people: figures.length,
      value: figures.reduce((sum, figure) => sum + figure, 0),
      largest: Math.max(0, ...figures),
    }))
  const tables = fc
    .array(cell, { maxLength: 7 })
    .map(cells => cells.map((cell, index) => ({ ...cell, key: `c${index}` })))
  const settings = fc.record({
    k: fc.integer({ min: 5, max: 20 }),
    smallCells: fc.constantFrom('merge' as const, 'suppress' as const),
  })

  it('by adding and subtracting published numbers in any way, for any group of groups', () => {
    fc.assert(
      fc.property(tables, settings, (cells, settings) => {
        const known = knownSums(cells, publishTable(cells, settings))
        for (const groups of subsetsOf(cells)) {
          if (isPublishable(sumOf(cells.filter((_, index) => groups[index] === 1)), settings.k)) continue
          expect(isComputable(groups, known), `${JSON.stringify(cells)} discloses ${groups}`).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('and what is shown is true: cells, rest and total are the sums they claim to be', () => {
    fc.assert(
      fc.property(tables, settings, (cells, settings) => {
        const { cells: published, rest, total } = publishTable(cells, settings)
        const shown = published.flatMap(cell => (cell.status === 'shown' ? [cell] : []))
        expect(shown).toEqual(
          cells
            .filter(({ key }) => shown.some(cell => cell.key === key))
            .map(({ key, people, value }) => ({ key, status: 'shown', people, value })),
        )
        if (rest === null || total.status !== 'shown') return
        const parts = [...shown, rest]
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(total.value)
        expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(total.people)
      }),
    )
  })
})

function sumOf(cells: readonly Cell[]) {
  return {
    people: cells.reduce((sum, { people }) => sum + people, 0),
    value: cells.reduce((sum, { value }) => sum + value, 0),
    largest: Math.max(0, ...cells.map(({ largest }) => largest)),
  }
}

/** What a reader knows: one row for each published number, with a 1 for every cell that is in it. */
function knownSums(cells: readonly Cell[], { cells: published, rest, total }: PublishedTable): number[][] {
  const row = (isIn: (key: string) => boolean) => cells.map(({ key }) => (isIn(key) ? 1 : 0))
  return [
    ...published.filter(({ status }) => status === 'shown').map(cell => row(key => key === cell.key)),
    ...(rest ? [row(key => rest.keys.includes(key))] : []),
    ...(total.status === 'shown' ? [row(() => true)] : []),
  ]
}

function subsetsOf(cells: readonly Cell[]): number[][] {
  const count = 2 ** cells.length
  return Array.from({ length: count - 1 }, (_, index) => cells.map((_, bit) => ((index + 1) >> bit) & 1))
}

/** Linear algebra: a sum can be computed from others if it adds nothing to their rank. */
function isComputable(sum: readonly number[], known: readonly number[][]): boolean {
  return rankOf([...known, sum]) === rankOf(known)
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map(row => [...row])
  let rank = 0
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find(row => row[column] !== 0)
    if (pivot === undefined) continue
    rank += 1
    rows = rows.filter(row => row !== pivot).map(row => eliminate(row, pivot, column))
  }
  return rank
}

// Whole numbers throughout: nothing is lost to rounding.
function eliminate(row: readonly number[], pivot: readonly number[], column: number): number[] {
  const [head = 0, lead = 0] = [row[column], pivot[column]]
  return row.map((value, index) => value * lead - (pivot[index] ?? 0) * head)
}
