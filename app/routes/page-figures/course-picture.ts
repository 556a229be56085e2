import type { useTranslations } from 'use-intl'
import type { LinePanel } from '#app/charts/line-panels.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import { gapsOf, peakOf } from '#app/domain/linkedin/course.rules.ts'
import type {
  CourseMetric,
  CoursePoint,
  PageCourse,
} from '#app/domain/linkedin/page-figures/page-course.rules.ts'
import { formatDay, formatNumber, formatShortDay } from '#app/i18n/format.ts'

/** The words of the picture in the reader's language. */
export type CourseTexts = ReturnType<typeof useTranslations<'pageFigures.course'>>

/** What is drawn, one panel each. */
const drawn = ['impressions', 'newFollowers'] as const

/** The course as panels of lines: impressions with those that are organic, and new followers. */
export function coursePanels({ grain, points }: PageCourse, t: CourseTexts, locale: Locale): LinePanel[] {
  const values = (metric: CourseMetric) => points.map(point => point[metric])
  const shared = { places: points.map(({ until }) => formatShortDay(until, locale)) }
  const gaps = { impressions: gapsOf(values('impressions')), newFollowers: gapsOf(values('newFollowers')) }
  const bands = (metric: keyof typeof gaps) => (gaps[metric].length > 0 ? [t('gap')] : [])
  return [
    {
      ...shared,
      title: t(`impressions.${grain}`),
      subtitle: [t('lines'), ...bands('impressions')],
      lines: [
        { values: values('impressions'), dashed: false },
        { values: values('organicImpressions'), dashed: true },
      ],
      gaps: gaps.impressions,
    },
    {
      ...shared,
      title: t(`newFollowers.${grain}`),
      subtitle: bands('newFollowers'),
      lines: [{ values: values('newFollowers'), dashed: false }],
      gaps: gaps.newFollowers,
    },
  ]
}

/** What the picture shows, in sentences: the highest point of each measure and how many gaps there are. */
export function courseAlt({ grain, points }: PageCourse, t: CourseTexts, locale: Locale): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const [impressions = '', newFollowers = ''] = drawn.map(metric => {
    const name = t(`${metric}.${grain}`)
    const peak = peakOf(points, metric)
    if (!peak) return t('nothing', { name })
    const gaps = gapsOf(points.map(point => point[metric])).length
    const words = { name, value: formatNumber(peak.value, locale), when: pointWords(peak, t, locale) }
    return gaps > 0 ? t('peakWithGaps', { ...words, gaps }) : t('peak', words)
  })
  const span = { from: formatDay(first.from, locale), until: formatDay(last.until, locale) }
  return t('alt', { ...span, impressions, newFollowers })
}

/** The name of a point: its day, or the first and last day of its week. */
export function pointWords(
  { from, until }: Pick<CoursePoint, 'from' | 'until'>,
  t: CourseTexts,
  locale: Locale,
): string {
  if (from === until) return formatDay(from, locale)
  return t('span', { from: formatDay(from, locale), until: formatDay(until, locale) })
}
