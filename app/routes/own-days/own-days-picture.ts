import type { useTranslations } from 'use-intl'
import type { LinePanel } from '#app/charts/line-panels.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import { gapsOf } from '#app/domain/linkedin/course.rules.ts'
import type { OwnDay, OwnDaysSummary } from '#app/domain/linkedin/own-days/own-days.rules.ts'
import { formatDay, formatNumber, formatShortDay } from '#app/i18n/format.ts'

/** The words of the picture in the reader's language. */
export type OwnDaysTexts = ReturnType<typeof useTranslations<'ownDays'>>

/** The days as one panel with one line. */
export function ownDaysPanels(days: readonly OwnDay[], t: OwnDaysTexts, locale: Locale): LinePanel[] {
  const values = days.map(({ impressions }) => impressions)
  const gaps = gapsOf(values)
  return [
    {
      title: t('panel'),
      subtitle: gaps.length > 0 ? [t('gap')] : [],
      places: days.map(({ date }) => formatShortDay(date, locale)),
      lines: [{ values, dashed: false }],
      gaps,
    },
  ]
}

/** What the picture shows, in sentences: from when to when, the most seen day, and how many gaps there are. */
export function ownDaysAlt({ span, peak, gaps }: OwnDaysSummary, t: OwnDaysTexts, locale: Locale): string {
  return t('alt', {
    from: formatDay(span.from, locale),
    until: formatDay(span.until, locale),
    value: formatNumber(peak.impressions, locale),
    day: formatDay(peak.date, locale),
    gaps,
  })
}
