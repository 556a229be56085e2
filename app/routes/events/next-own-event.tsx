import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'

/** One line about the next event somebody goes to. */
export function NextOwnEvent({ event }: { event: { id: string; title: string; startsAt: Date } }) {
  const t = useTranslations('events.home')
  const locale = useLocale()
  return (
    <p>
      {t('nextOwn')}{' '}
      <a className="kern-link" href={`/termine/${event.id}`}>
        {event.title}
      </a>
      {`, ${formatDateTime(event.startsAt, locale)}`}
    </p>
  )
}
