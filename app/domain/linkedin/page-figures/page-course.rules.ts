import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { PageDay, PageDayMetric } from '../page/page-export.rules.ts'
import { type DaySpan, lengthOf, type PageMonths } from './page-period.rules.ts'

/** The metrics whose course is drawn. */
export const COURSE_METRICS = [
  'impressions',
  'organicImpressions',
  'newFollowers',
] as const satisfies readonly PageDayMetric[]
export type CourseMetric = (typeof COURSE_METRICS)[number]

/** A day or a week with its figures; null is unknown and becomes a gap. */
export type CoursePoint = DaySpan & Record<CourseMetric, number | null>

/** How a page's figures went: by day over three months, by week over more, for nobody reads 365 points. */
export type PageCourse = { grain: 'day' | 'week'; points: CoursePoint[] }

/**
 * The course of some days. Weeks are sevens of days that end with the last day; what is left over at the beginning is
 * left out, for it would look like a weak week. A week in which a day is unknown is unknown itself: half a week's sum
 * would look like a fall.
 */
export function pageCourse(days: readonly PageDay[], span: DaySpan, months: PageMonths): PageCourse {
  const grain = months === 3 ? 'day' : 'week'
  const size = grain === 'day' ? 1 : 7
  const known = new Map(days.map(day => [day.date, day]))
  const count = Math.floor(lengthOf(span) / size)
  const points = Array.from({ length: count }, (_, index) => {
    const until = addDays(span.until, -size * (count - 1 - index))
    const from = addDays(until, 1 - size)
    const own = Array.from({ length: size }, (_, offset) => known.get(addDays(from, offset)))
    const total = (metric: CourseMetric) => sumOfAll(own.map(day => day?.[metric] ?? null))
    return {
      from,
      until,
      impressions: total('impressions'),
      organicImpressions: total('organicImpressions'),
      newFollowers: total('newFollowers'),
    }
  })
  return { grain, points }
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
export function peakOf(
  points: readonly CoursePoint[],
  metric: CourseMetric,
): { value: number; from: Day; until: Day } | null {
  return points.reduce<{ value: number; from: Day; until: Day } | null>((best, point) => {
    const value = point[metric]
    if (value === null || (best !== null && best.value >= value)) return best
    return { value, from: point.from, until: point.until }
  }, null)
}

function sumOfAll(values: ReadonlyArray<number | null>): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  )
}
