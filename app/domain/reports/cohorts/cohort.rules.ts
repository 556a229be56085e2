import { addMonths, type Day, lastDay, type Month, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { publishTable } from '#app/domain/kernel/suppression.rules.ts'

/** Half a year in which people joined. */
export type CohortKey = { year: number; half: 1 | 2 }

/** When somebody's staying is looked at. The months are counted from the day they joined. */
export type LookedAt = 'after6' | 'after12' | 'now'

/** Somebody who joined on a day, and whether they were still there. */
export type JoinedPerson = { joinedOn: Day } & Record<LookedAt, boolean>

/** How many of a cohort stayed: printed, inside "weitere Jahrgänge", too few people, or not over yet for all of them. */
export type Stayed =
  | { status: 'shown'; stayed: number; of: number }
  | { status: 'merged' }
  | { status: 'suppressed' }
  | { status: 'too-early' }

/** Retention: cohorts, newest first, the small ones together, and everybody. */
export type Retention = {
  cohorts: ReadonlyArray<{ cohort: CohortKey; stayed: Record<LookedAt, Stayed> }>
  rest: Record<LookedAt, Stayed> | null
  total: Record<LookedAt, Stayed>
}

/** The cohort of a day. */
export function cohortOf(day: Day): CohortKey {
  return { year: Number(day.slice(0, 4)), half: Number(day.slice(5, 7)) <= 6 ? 1 : 2 }
}

/**
 * How many people of each cohort stayed. A total is printed from k people on: smaller cohorts go together, with the
 * smallest of the others where that is not enough. A cohort is looked at once all of it can be: a total that changed
 * from day to day would tell who of it stayed.
 */
export function retentionOf(people: readonly JoinedPerson[], today: Day, k: number): Retention {
  const groups = [...Map.groupBy(people, ({ joinedOn }) => keyOf(cohortOf(joinedOn)))]
    .map(([key, members]) => ({ key, members }))
    .toSorted((one, other) => (one.key < other.key ? 1 : -1))
  const columns = {
    after6: columnOf(groups, 'after6', today, k),
    after12: columnOf(groups, 'after12', today, k),
    now: columnOf(groups, 'now', today, k),
  }
  const each = (pick: (column: Column) => Stayed): Record<LookedAt, Stayed> => ({
    after6: pick(columns.after6),
    after12: pick(columns.after12),
    now: pick(columns.now),
  })
  const merged = Object.values(columns).some(({ rest }) => rest !== null)
  return {
    cohorts: groups.map(({ key }) => ({
      cohort: cohortOf(`${key}-01`),
      stayed: each(({ cells }) => cells.get(key) ?? { status: 'too-early' }),
    })),
    rest: merged ? each(({ rest }) => rest ?? { status: 'too-early' }) : null,
    total: each(({ total }) => total),
  }
}

type Group = { key: Month; members: readonly JoinedPerson[] }
type Column = { cells: ReadonlyMap<string, Stayed>; rest: Stayed | null; total: Stayed }

function columnOf(groups: readonly Group[], at: LookedAt, today: Day, k: number): Column {
  const over = groups.filter(({ key }) => at === 'now' || isOver(key, at === 'after6' ? 6 : 12, today))
  // Each person adds one or nothing: that one makes more than half of a total is no figure of theirs.
  const cells = over.map(({ key, members }) => ({
    key,
    people: members.length,
    value: members.filter(person => person[at]).length,
    largest: 0,
  }))
  const { cells: published, rest, total } = publishTable(cells, { k, smallCells: 'merge' })
  return {
    cells: new Map(
      published.map(cell => [cell.key, cell.status === 'shown' ? shown(cell) : { status: cell.status }]),
    ),
    rest: rest ? shown(rest) : null,
    total: over.length === 0 ? { status: 'too-early' } : total.status === 'shown' ? shown(total) : total,
  }
}

function shown({ people, value }: { people: number; value: number }): Stayed {
  return { status: 'shown', stayed: value, of: people }
}

/** Whether the last who could join a cohort did so as many months ago. `key` is the cohort's first month. */
function isOver(key: Month, months: number, today: Day): boolean {
  return lastDay(addMonths(key, 5 + months)) < today
}

function keyOf({ year, half }: CohortKey): Month {
  return monthOfDay(`${year}-${half === 1 ? '01' : '07'}-01`)
}
