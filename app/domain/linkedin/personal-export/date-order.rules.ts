import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { Period } from './export-file-name.rules.ts'
import { DATE_ORDERS, type DateOrder, dayUnder, type WrittenDay } from './written-date.rules.ts'

/**
 * The days of one file as written. `columns` run from old to new, the one that should span the whole period
 * first; `range` is the period a sheet states; `loose` are days in no order; `named` is the period in the file
 * name.
 */
export type WrittenDays = {
  columns: WrittenDay[][]
  range: { from: WrittenDay; to: WrittenDay } | null
  loose: WrittenDay[]
  named: Period | null
}

export type DateOrderReason = 'date-order-unclear' | 'dates-contradict'

/**
 * Decides whether a file writes its days month-first or day-first. One file has one order, so these are asked
 * in turn until one order is left: (1) which makes every written day a day of the calendar; (2) under which the
 * first and last row are the period in the file name; (3) under which all rows lie inside the period, named or
 * stated, and ascend, unless under the other one they only stand in another order, closer together: a row a day is what
 * LinkedIn writes, so those are rows somebody moved; (4) no language writes 8.10.2026 with the month first. If both still fit and mean
 * different days, it is 'date-order-unclear' and never guessed; `answer` is what a person then said. Days that
 * exist in no order are no evidence.
 */
export function decideDateOrder(days: WrittenDays, answer?: DateOrder): Result<DateOrder, DateOrderReason> {
  const evidence = withoutImpossible(days)
  const all = allDays(evidence)

  const orders = answer ? [answer] : DATE_ORDERS
  const possible = orders.filter(order => all.every(day => dayUnder(day, order) !== null))
  const [first] = possible
  if (!first) return failure('dates-contradict')
  if (possible.length === 1 || all.every(readsOneWay)) return success(first)

  const decided =
    onlyOne(possible, order => spansNamedPeriod(evidence, order)) ??
    unlessMoved(
      evidence,
      onlyOne(possible, order => ascendsInsidePeriod(evidence, order)),
    ) ??
    (all.some(day => !readsOneWay(day) && day.separator !== '.') ? null : 'day-first')
  return decided ? success(decided) : failure('date-order-unclear')
}

/** Days to show with a refusal: one that reads both ways, or two that contradict each other. */
export function exampleOf(days: WrittenDays, reason: DateOrderReason): string {
  const all = allDays(withoutImpossible(days))
  const only = (order: 'monthFirst' | 'dayFirst') => all.find(day => readsOneWay(day) && day[order] === null)
  const examples =
    reason === 'date-order-unclear'
      ? [all.find(day => !readsOneWay(day))]
      : [only('dayFirst'), only('monthFirst')]
  return examples.flatMap(day => day?.text ?? []).join(', ')
}

// Both orders mean the same day, or only one of them means any.
function readsOneWay(day: WrittenDay): boolean {
  return day.monthFirst === null || day.dayFirst === null || day.monthFirst === day.dayFirst
}

function withoutImpossible(days: WrittenDays): WrittenDays {
  const range = days.range && isPossible(days.range.from) && isPossible(days.range.to) ? days.range : null
  const columns = days.columns.map(column => column.filter(isPossible))
  return { columns, range, loose: days.loose.filter(isPossible), named: days.named }
}

function allDays({ columns, range, loose }: WrittenDays): WrittenDay[] {
  return [...columns.flat(), ...(range ? [range.from, range.to] : []), ...loose]
}

function isPossible(day: WrittenDay): boolean {
  return day.monthFirst !== null || day.dayFirst !== null
}

function onlyOne(orders: DateOrder[], fits: (order: DateOrder) => boolean): DateOrder | null {
  const [one, another] = orders.filter(fits)
  return one && !another ? one : null
}

function spansNamedPeriod({ columns, range, named }: WrittenDays, order: DateOrder): boolean {
  const column = columns.find(days => days.length > 0) ?? (range ? [range.from, range.to] : [])
  const days = column.map(day => dayUnder(day, order))
  return named !== null && days.at(0) === named.from && days.at(-1) === named.to
}

// The rows of a file that somebody sorted or shuffled may ascend by chance under the order that is wrong.
function unlessMoved(evidence: WrittenDays, found: DateOrder | null): DateOrder | null {
  const other = DATE_ORDERS.find(order => order !== found)
  if (!found || !other) return null
  const sorted = { ...evidence, columns: evidence.columns.map(days => sortedUnder(days, other)) }
  if (!ascendsInsidePeriod(sorted, other)) return found
  return spanOf(evidence, found) < spanOf(evidence, other) ? found : null
}

function sortedUnder(days: WrittenDay[], order: DateOrder): WrittenDay[] {
  return days.toSorted((a, b) => ((dayUnder(a, order) ?? '') < (dayUnder(b, order) ?? '') ? -1 : 1))
}

// In milliseconds, from the first to the last row, whatever their order.
function spanOf({ columns }: WrittenDays, order: DateOrder): number {
  const times = columns.flat().map(day => Date.parse(dayUnder(day, order) ?? ''))
  return Math.max(...times) - Math.min(...times)
}

function ascendsInsidePeriod({ columns, range, named }: WrittenDays, order: DateOrder): boolean {
  const stated = range && { from: dayUnder(range.from, order) ?? '', to: dayUnder(range.to, order) ?? '' }
  const period = named ?? stated
  const rows = columns.map(column => column.map(day => dayUnder(day, order) ?? ''))
  if (stated) rows.push([stated.from, stated.to])

  return rows.every(days => {
    const ascends = days.every((day, index) => day >= (days[index - 1] ?? ''))
    return ascends && days.every(day => period === null || (day >= period.from && day <= period.to))
  })
}
