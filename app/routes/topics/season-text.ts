import { useLocale, useTranslations } from 'use-intl'
import type { SeasonWindow } from '#app/domain/topics/topic-order.rules.ts'
import { formatShortDay } from '#app/i18n/format.ts'

/** Says when a topic fits: "20.11. bis 6.1.". */
export function useSeasonText(): (season: SeasonWindow) => string {
  const t = useTranslations('topics.facts')
  const locale = useLocale()
  // A season has no year; a leap year knows each of its days.
  const day = (monthDay: string) => formatShortDay(`2028-${monthDay}`, locale)
  return ({ from, to }) => t('season', { from: day(from), to: day(to) })
}
