import { addMonths, type Day, firstDay, type Month, monthsBetween } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The kinds of period a report is made for. There are no others, so that totals cannot be cut at will. */
export const periodKinds = ['month', 'quarter', 'half-year', 'year', 'since-start'] as const

export type PeriodKind = (typeof periodKinds)[number]

/** The facts of a period's name: "November 2026", "4. Quartal 2026", "seit März 2025". */
export type PeriodLabel =
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'half-year'; year: number; half: number }
  | { kind: 'year'; year: number }
  | { kind: 'since-start'; first: Month; last: Month }

/**
 * A period of whole months. `from` is its first day, `to` the first day after it (exclusive); `key` is its form
 * in a URL: '2026-11', '2026-Q4', '2026-H2', '2026', 'since-start'.
 */
export type Period = { key: string; label: PeriodLabel; months: readonly Month[]; from: Day; to: Day }

/** Where the programme stands: its first month, and the one a report looks at or the current one. */
export type ProgrammeSpan = { start: Month; now: Month }

/** The period of a kind that contains the month `span.now`; since-start runs from `span.start` through it. */
export function periodOf(kind: PeriodKind, span: ProgrammeSpan): Period {
  if (kind === 'since-start') return sinceStart(span)
  const year = Number(span.now.slice(0, 4))
  const ordinal = Math.ceil(Number(span.now.slice(5)) / monthsIn[kind])
  return calendarPeriod(kind, year, ordinal)
}

/** The period of the same kind that ends where this one begins; null for since-start. */
export function periodBefore(period: Period): Period | null {
  return shifted(period, -1)
}

/** The period of the same kind that begins where this one ends; null for since-start. */
export function periodAfter(period: Period): Period | null {
  return shifted(period, 1)
}

/** The same months one year earlier; null for since-start. For a year it is the period before. */
export function samePeriodLastYear({ label }: Period): Period | null {
  return label.kind === 'since-start' ? null : calendarPeriod(label.kind, label.year - 1, ordinalOf(label))
}

/** Reads a period from a URL, years 2000 to 2099. Reason: 'no-period' for everything else. */
export function parsePeriod(text: string, span: ProgrammeSpan): Result<Period, 'no-period'> {
  if (text === 'since-start') return success(sinceStart(span))
  const [, year = '', part = ''] = /^(20\d{2})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/.exec(text) ?? []
  if (year === '') return failure('no-period')
  if (part === '') return success(calendarPeriod('year', Number(year), 1))
  if (part.startsWith('Q')) return success(calendarPeriod('quarter', Number(year), Number(part.slice(1))))
  if (part.startsWith('H')) return success(calendarPeriod('half-year', Number(year), Number(part.slice(1))))
  return success(calendarPeriod('month', Number(year), Number(part)))
}

type CalendarKind = Exclude<PeriodKind, 'since-start'>
type CalendarLabel = Exclude<PeriodLabel, { kind: 'since-start' }>

const monthsIn: Record<CalendarKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

function calendarPeriod(kind: CalendarKind, year: number, ordinal: number): Period {
  const first = addMonths(`${year}-01`, (ordinal - 1) * monthsIn[kind])
  const label = labelOf(kind, year, ordinal)
  return wholeMonths(keyOf(label), label, first, addMonths(first, monthsIn[kind] - 1))
}

// A programme that begins later than the month asked for shows that month, not nothing.
function sinceStart({ start, now }: ProgrammeSpan): Period {
  const first = start <= now ? start : now
  return wholeMonths('since-start', { kind: 'since-start', first, last: now }, first, now)
}

function wholeMonths(key: string, label: PeriodLabel, first: Month, last: Month): Period {
  const months = monthsBetween(first, last)
  return { key, label, months, from: firstDay(first), to: firstDay(addMonths(last, 1)) }
}

function shifted({ label, months: [first] }: Period, periods: number): Period | null {
  if (label.kind === 'since-start' || first === undefined) return null
  const now = addMonths(first, periods * monthsIn[label.kind])
  return periodOf(label.kind, { start: now, now })
}

function labelOf(kind: CalendarKind, year: number, ordinal: number): CalendarLabel {
  switch (kind) {
    case 'month':
      return { kind, year, month: ordinal }
    case 'quarter':
      return { kind, year, quarter: ordinal }
    case 'half-year':
      return { kind, year, half: ordinal }
    case 'year':
      return { kind, year }
  }
}

function ordinalOf(label: CalendarLabel): number {
  switch (label.kind) {
    case 'month':
      return label.month
    case 'quarter':
      return label.quarter
    case 'half-year':
      return label.half
    case 'year':
      return 1
  }
}

function keyOf(label: CalendarLabel): string {
  switch (label.kind) {
    case 'month':
      return `${label.year}-${String(label.month).padStart(2, '0')}`
    case 'quarter':
      return `${label.year}-Q${label.quarter}`
    case 'half-year':
      return `${label.year}-H${label.half}`
    case 'year':
      return `${label.year}`
  }
}
