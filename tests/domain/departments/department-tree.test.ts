import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasParts, parentProblem } from '#app/domain/departments/department-tree.rules.ts'

/** Kultur and Sport belong to the Dezernat, the Sportbüro to Sport; the Bürgerbüro stands alone. */
const town = [
  { id: 'dezernat', parentId: null },
  { id: 'kultur', parentId: 'dezernat' },
  { id: 'sport', parentId: 'dezernat' },
  { id: 'sportbuero', parentId: 'sport' },
  { id: 'buergerbuero', parentId: null },
]

describe('a department may be part of another one', () => {
  test.each([
    ['a new one on its own', null, null, null],
    ['a new one below another', null, 'dezernat', null],
    ['a new one below one nobody knows', null, 'kaemmerei', 'unknown-parent'],
    ['an old one set free', 'sportbuero', null, null],
    ['an old one elsewhere', 'sportbuero', 'kultur', null],
    ['below one nobody knows', 'sportbuero', 'kaemmerei', 'unknown-parent'],
    ['below itself', 'sport', 'sport', 'circle'],
    ['below its own part', 'sport', 'sportbuero', 'circle'],
    ['below a part of its part', 'dezernat', 'sportbuero', 'circle'],
  ] as const)('%s', (_case, id, parentId, problem) => {
    expect(parentProblem(town, id, parentId)).toBe(problem)
  })

  test('a department whose parent was retired keeps its own parts apart from it', () => {
    const orphan = [{ id: 'sport', parentId: 'retired' }]
    expect(parentProblem(orphan, null, 'sport')).toBeNull()
    expect(parentProblem(orphan, 'sport', 'retired')).toBe('unknown-parent')
  })

  test('rows that already form a circle do not keep us busy for ever', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]
    expect(parentProblem(circle, 'c', 'a')).toBeNull()
    expect(parentProblem(circle, 'a', 'b')).toBe('circle')
  })

  test('whoever follows the answers never builds a circle', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const move = fc.record({ id: fc.constantFrom(...ids), parentId: fc.constantFrom(...ids, null) })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), moves => {
        const departments = ids.map(id => ({ id, parentId: null as string | null }))
        for (const { id, parentId } of moves) {
          if (parentProblem(departments, id, parentId) !== null) continue
          for (const department of departments) if (department.id === id) department.parentId = parentId
        }
        const depthOf = (id: string | null, steps = 0): number =>
          id === null || steps > ids.length
            ? steps
            : depthOf(departments.find(department => department.id === id)?.parentId ?? null, steps + 1)
        for (const id of ids) expect(depthOf(id)).toBeLessThanOrEqual(ids.length)
      }),
    )
  })
})

describe('a department has parts', () => {
  test('if another one is part of it', () => {
    expect(hasParts(town, 'sport')).toBe(true)
    expect(hasParts(town, 'kultur')).toBe(false)
    expect(hasParts([], 'sport')).toBe(false)
  })
})
