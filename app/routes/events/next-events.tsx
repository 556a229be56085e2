import { useLocale, useTranslations } from 'use-intl'
import { formatEventTime } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'

/** The next events, for the page where comms begins the day. */
export function NextEvents(props: {
  events: ReadonlyArray<{ id: string; title: string; startsAt: Date; endsAt: Date; going: number }>
}) {
  const t = useTranslations('events.home')
  const locale = useLocale()
  return (
    <Section
      title={t('title')}
      actions={
        <ButtonLink href="/veranstaltungen" variant="secondary">
          {t('all')}
        </ButtonLink>
      }
    >
      <ul className="row-list">
        {props.events.map(event => (
          <li key={event.id}>
            <a className="kern-link" href={`/veranstaltungen/${event.id}`}>
              {event.title}
            </a>
            <span className="muted">
              {formatEventTime(event, locale)} · {t('going', { count: event.going })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
