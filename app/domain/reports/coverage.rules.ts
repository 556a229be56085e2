import type { Month } from '#app/domain/kernel/calendar.ts'
import { type PublishedTable, publishTable } from '#app/domain/kernel/suppression.rules.ts'
import type { DepartmentMonthRow, UnitRateRow } from './coverage.queries.ts'
import { type Figure, rateOf, suppressed, unknown } from './figure.rules.ts'

/** Posts by department and month, in the order of the months; posts are public and need no smallest group. */
export type DepartmentCoverage = {
  months: readonly Month[]
  rows: ReadonlyArray<{ departmentId: string; name: string; posts: readonly number[]; total: number }>
}

/** The months of a period beside each department, those without posts included. */
export function departmentCoverage(
  rows: readonly DepartmentMonthRow[],
  months: readonly Month[],
): DepartmentCoverage {
  const byDepartment = Map.groupBy(rows, ({ departmentId }) => departmentId)
  return {
    months,
    rows: [...byDepartment].map(([departmentId, seen]) => ({
      departmentId,
      name: seen[0]?.name ?? '',
      posts: months.map(month => seen.find(row => row.month === month)?.posts ?? 0),
      total: seen.reduce((sum, { posts }) => sum + posts, 0),
    })),
  }
}

/** The engagement rate of a unit: printed, or inside the one of "weitere Bereiche". */
export type UnitFigure = Figure | { status: 'merged' }

/** Units (departments with those that are part of them) with posts and engagement rate; `rest` is the merged rate. */
export type UnitFigures = {
  rows: ReadonlyArray<{ unit: string; name: string; posts: number; rate: UnitFigure }>
  rest: Figure | null
}

/**
 * Engagement rate by unit. A rate is printed where both of its sums may be, small units together. Only the rounded
 * ratio is printed, never the reach of a unit: with it and the periods' totals one could compute smaller groups.
 */
export function unitFigures(
  departments: readonly DepartmentMonthRow[],
  rates: readonly UnitRateRow[],
  k: number,
): UnitFigures {
  const above = publishTable(
    rates.map(({ unit, interactions }) => ({ key: unit, ...interactions })),
    { k, smallCells: 'merge' },
  )
  const below = publishTable(
    rates.map(({ unit, impressions }) => ({ key: unit, ...impressions })),
    { k, smallCells: 'merge' },
  )
  const units = Map.groupBy(departments, ({ unit }) => unit)
  const sameRest = above.rest?.keys.toSorted().join() === below.rest?.keys.toSorted().join()
  return {
    rows: [...units].map(([unit, rows]) => {
      const posts = rows.reduce((sum, row) => sum + row.posts, 0)
      const rate = posts === 0 ? unknown : unitRate(unit, above, below, sameRest)
      return { unit, name: rows[0]?.unitName ?? '', posts, rate }
    }),
    rest: sameRest && above.rest && below.rest ? rateOf(above.rest.value, below.rest.value) : null,
  }
}

function unitRate(unit: string, above: PublishedTable, below: PublishedTable, sameRest: boolean): UnitFigure {
  const one = above.cells.find(({ key }) => key === unit)
  const other = below.cells.find(({ key }) => key === unit)
  if (one?.status === 'shown' && other?.status === 'shown') return rateOf(one.value, other.value)
  return one?.status === 'merged' && other?.status === 'merged' && sameRest
    ? { status: 'merged' }
    : suppressed
}
