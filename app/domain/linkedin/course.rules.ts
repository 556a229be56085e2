import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'

// How figures go over days in a row, a person's or a page's. Null is unknown, and below nothing is real.

/** UTC days from one to another, both included. */
export type DaySpan = { from: Day; until: Day }

/** How many days a span has. */
export function lengthOf({ from, until }: DaySpan): number {
  return daysBetween(from, until) + 1
}

/** The last so many months up to yesterday, for today is never complete. */
export function lastMonths(months: number, today: Day): DaySpan {
  return { from: monthsBefore(today, months), until: addDays(today, -1) }
}

/** The day so many months before another. */
export function monthsBefore(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString()
}

/** The stretches of days for which a metric is unknown, as positions of points, both included. */
export function gapsOf(values: ReadonlyArray<number | null>): Array<{ first: number; last: number }> {
  const gaps: Array<{ first: number; last: number }> = []
  values.forEach((value, index) => {
    if (value !== null) return
    const open = gaps.at(-1)
    if (open?.last === index - 1) open.last = index
    else gaps.push({ first: index, last: index })
  })
  return gaps
}

/** The highest point of a metric with its days, the earliest of equals; null if nothing is known. */
export function peakOf<Metric extends string>(
  points: ReadonlyArray<DaySpan & Record<Metric, number | null>>,
  metric: Metric,
): { value: number; from: Day; until: Day } | null {
  return points.reduce<{ value: number; from: Day; until: Day } | null>((best, point) => {
    const value: number | null = point[metric]
    if (value === null || (best !== null && best.value >= value)) return best
    return { value, from: point.from, until: point.until }
  }, null)
}

/** The sum of what is known, however little; null if nothing is: unknown is not 0. */
export function sumOfKnown(values: ReadonlyArray<number | null>): number | null {
  const known = values.filter(value => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

/** The sum of all of them: one unknown part makes the whole unknown. */
export function sumOfAll(values: ReadonlyArray<number | null>): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  )
}
