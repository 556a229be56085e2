import { addMonths, type Month, monthsBetween } from '#app/domain/kernel/calendar.ts'

/** A month, quarter, half-year or year as a branch of its calendar year; its parts follow in order. */
export type CalendarBranch = {
  /** As in a URL: '2026-11', '2026-Q4', '2026-H2', '2026'. */
  key: string
  months: readonly Month[]
  parts: readonly CalendarBranch[]
}

/** A calendar year down to its months. */
export function calendarYear(year: number): CalendarBranch {
  return joined(`${year}`, [halfYear(year, 1), halfYear(year, 2)])
}

/** A branch with everything below it, itself first. */
export function branchesOf(root: CalendarBranch): CalendarBranch[] {
  return [root, ...root.parts.flatMap(branchesOf)]
}

function halfYear(year: number, half: number): CalendarBranch {
  return joined(`${year}-H${half}`, [quarter(year, 2 * half - 1), quarter(year, 2 * half)])
}

function quarter(year: number, number: number): CalendarBranch {
  const first = addMonths(`${year}-01`, 3 * (number - 1))
  const months = monthsBetween(first, addMonths(first, 2))
  return joined(
    `${year}-Q${number}`,
    months.map(month => ({ key: month, months: [month], parts: [] })),
  )
}

function joined(key: string, parts: readonly CalendarBranch[]): CalendarBranch {
  return { key, months: parts.flatMap(({ months }) => months), parts }
}
