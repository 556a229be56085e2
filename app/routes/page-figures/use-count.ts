import { useLocale, useTranslations } from 'use-intl'
import { formatNumber, formatShare } from '#app/i18n/format.ts'

/** Writes counts in the reader's form; what is unknown is "–" and never 0. */
export function useCount(): (value: number | null) => string {
  const t = useTranslations('pageFigures.numbers')
  const locale = useLocale()
  return value => (value === null ? t('unknown') : formatNumber(value, locale))
}

/** The same for rates: 0.0244 is 2,4 %. */
export function useRate(): (value: number | null) => string {
  const t = useTranslations('pageFigures.numbers')
  const locale = useLocale()
  return value => (value === null ? t('unknown') : formatShare(value, locale, 1))
}
