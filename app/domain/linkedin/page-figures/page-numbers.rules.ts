import { type DaySpan, lengthOf, sumOfAll, sumOfKnown } from '../course.rules.ts'
import type { PageDay, PageDayMetric } from '../page/page-export.rules.ts'
import { engagedOf, type RatedFigures } from '../page/page-rate.rules.ts'

/**
 * A page's numbers over some days. Each is the sum of the days that are known, however few, and null if none is:
 * unknown is not 0. `engagementRate` is a fraction, 0.024 for 2.4 %.
 */
export type PageNumbers = {
  impressions: number | null
  organicImpressions: number | null
  interactions: number | null
  clicks: number | null
  engagementRate: number | null
  newFollowers: number | null
  pageViews: number | null
  /** Days for which a kind of file has brought figures, of `days` in all. */
  known: { content: number; followers: number; visitors: number }
  days: number
}

/** The numbers of a span of days. Days outside of it are left out. */
export function pageNumbers(days: readonly PageDay[], span: DaySpan): PageNumbers {
  const own = days.filter(({ date }) => date >= span.from && date <= span.until)
  const sum = (metric: PageDayMetric) => sumOfKnown(own.map(day => day[metric]))
  const count = (metric: PageDayMetric) => own.filter(day => day[metric] !== null).length
  return {
    impressions: sum('impressions'),
    organicImpressions: sum('organicImpressions'),
    interactions: sumOfKnown(own.map(interactionsOf)),
    clicks: sum('clicks'),
    engagementRate: engagementRate(own),
    newFollowers: sum('newFollowers'),
    pageViews: sum('pageViews'),
    known: {
      content: count('impressions'),
      followers: count('newFollowers'),
      visitors: count('pageViews'),
    },
    days: lengthOf(span),
  }
}

/**
 * LinkedIn's engagement rate of a page: (clicks + reactions + comments + reposts) / impressions, over the days or
 * posts for which all five are known. It is not the mean of daily rates: a day with many impressions weighs more.
 * Null without impressions. (LinkedIn's own files state the same quotient day by day.)
 */
export function engagementRate(figures: readonly RatedFigures[]): number | null {
  const rated = figures.flatMap(each => {
    const [impressions, parts] = [each.impressions, engagedOf(each)]
    return impressions === null || parts === null ? [] : { impressions, parts }
  })
  const whole = rated.reduce((sum, { impressions }) => sum + impressions, 0)
  return whole > 0 ? rated.reduce((sum, { parts }) => sum + parts, 0) / whole : null
}

/** Reactions, comments and reposts together; null unless all three are known. */
export function interactionsOf(
  figures: Record<'reactions' | 'comments' | 'reposts', number | null>,
): number | null {
  return sumOfAll([figures.reactions, figures.comments, figures.reposts])
}
