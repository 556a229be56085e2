import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  type Month,
  monthOfDay,
  monthsBetween,
} from '#app/domain/kernel/calendar.ts'
import { branchesOf, type CalendarBranch, calendarYear } from './disclosure/calendar-branch.rules.ts'
import type { Compared, FigureIn } from './figure.rules.ts'
import {
  type Period,
  type PeriodKind,
  type PeriodLabel,
  parsePeriod,
  periodAfter,
  periodBefore,
  periodOf,
  samePeriodLastYear,
} from './period.rules.ts'

/** The kinds of period one can choose a report for. */
export const reportKinds = ['month', 'quarter', 'half-year', 'year'] as const satisfies readonly PeriodKind[]

/** A period as screens name and link it. `until` is its last day; `running` if that day is still to come. */
export type PeriodName = { key: string; label: PeriodLabel; from: Day; until: Day; running: boolean }

/**
 * What a report looks at: a period, those it is compared with (null where there was no programme yet; for a year
 * the period before is last year's already), the two calendar years they lie in, and the twelve months of the
 * picture, which end with the period or with the current month.
 */
export type ReportFrame = {
  today: Day
  start: Month
  period: Period
  before: Period | null
  lastYear: Period | null
  years: readonly [CalendarBranch, CalendarBranch]
  pictureMonths: readonly Month[]
}

/** Where one can go from a report: its period in other kinds, and its neighbours of the same kind. */
export type PeriodChoice = {
  kinds: ReadonlyArray<{ kind: (typeof reportKinds)[number]; key: string; current: boolean }>
  earlier: PeriodName | null
  later: PeriodName | null
}

/**
 * Reads the wanted period from a URL. Anything that is no month, quarter, half-year or year, or that lies in
 * the future, is answered with the quarter of the last complete month. `start` is the programme's first month.
 */
export function reportFrame(wanted: string | null, today: Day, start: Month): ReportFrame {
  const now = monthOfDay(today)
  const read = parsePeriod(wanted ?? '', { start, now })
  const usable = read.ok && read.value.key !== 'since-start' && read.value.from <= today
  const period = usable ? read.value : periodOf('quarter', { start, now: addMonths(now, -1) })
  const year = Number(period.from.slice(0, 4))
  const last = lastMonthSeen(period, today)
  return {
    today,
    start,
    period,
    before: sinceStart(periodBefore(period), start),
    lastYear: period.label.kind === 'year' ? null : sinceStart(samePeriodLastYear(period), start),
    years: [calendarYear(year - 1), calendarYear(year)],
    pictureMonths: monthsBetween(addMonths(last, -11), last),
  }
}

/** Every period of both years, from the years down to the months. */
export function periodsOf({ years }: ReportFrame): CalendarBranch[] {
  return years.flatMap(branchesOf)
}

/** The days of some months in a row, cut off before the day `until`: `from` the first, `to` the first after. */
export function daysOfMonths(months: readonly Month[], until: Day): { from: Day; to: Day } {
  const [first = '', last = first] = [months[0], months.at(-1)]
  const to = firstDay(addMonths(last, 1))
  return { from: firstDay(first), to: to < until ? to : until }
}

/** A period's name and whether it still runs. */
export function nameOf(period: Period, today: Day): PeriodName {
  const { key, label, from, to } = period
  return { key, label, from, until: addDays(to, -1), running: today < to }
}

/** The choices beside a report. */
export function choiceOf({ period, today, start }: ReportFrame): PeriodChoice {
  const anchor = lastMonthSeen(period, today)
  const earlier = sinceStart(periodBefore(period), start)
  const later = periodAfter(period)
  return {
    kinds: reportKinds.map(kind => ({
      kind,
      key: periodOf(kind, { start, now: anchor }).key,
      current: kind === period.label.kind,
    })),
    earlier: earlier && nameOf(earlier, today),
    later: later && later.from <= today ? nameOf(later, today) : null,
  }
}

/** A figure beside those it is compared with. */
export function compare({ period, before, lastYear }: ReportFrame, figure: FigureIn): Compared {
  return {
    now: figure(period.key),
    before: before && figure(before.key),
    lastYear: lastYear && figure(lastYear.key),
  }
}

function sinceStart(period: Period | null, start: Month): Period | null {
  return period && period.to > firstDay(start) ? period : null
}

function lastMonthSeen({ months }: Period, today: Day): Month {
  return months.findLast(month => month <= monthOfDay(today)) ?? monthOfDay(today)
}
