import { useLocale, useTranslations } from 'use-intl'
import type { Holder } from '#app/domain/topics/holders.rules.ts'
import { formatShortDay } from '#app/i18n/format.ts'

/** Says who has taken a topic, by department and day: "Gerade bei: Sportbüro (seit 3.11.)". */
export function useHolderLine(): (holders: readonly Holder[]) => string {
  const t = useTranslations('topics.holders')
  const locale = useLocale()
  const nameOf = ({ departmentName, since }: Holder) =>
    t('one', { department: departmentName ?? t('somebody'), since: formatShortDay(since, locale) })
  return holders => t('line', { who: holders.map(nameOf).join(', ') })
}
