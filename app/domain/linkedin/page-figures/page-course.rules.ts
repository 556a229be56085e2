import { addDays } from '#app/domain/kernel/calendar.ts'
import { type DaySpan, lengthOf, sumOfAll } from '../course.rules.ts'
import type { PageDay, PageDayMetric } from '../page/page-export.rules.ts'
import type { PageMonths } from './page-period.rules.ts'

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
