import { useTranslations } from 'use-intl'

/** How many places are left, in words; null is room for everybody. */
export function useFreeText(): (free: number | null) => string {
  const t = useTranslations('events')
  return free => (free === null ? t('freeAlways') : t('free', { count: free }))
}
