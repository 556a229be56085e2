import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { AgendaItem } from '#app/domain/events/planning/agenda.rules.ts'
import { formatEventTime } from '#app/i18n/format.ts'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './event.route.tsx'
import { useFreeText } from './free-text.ts'

/** When, where, with whom, and how many can still come. */
export function EventFacts() {
  const t = useTranslations('events.event')
  const locale = useLocale()
  const freeText = useFreeText()
  const { event, own, free, closed, hasVideo } = useLoaderData<typeof loader>()
  const items = [
    { term: t('when'), value: formatEventTime(event, locale) },
    ...(event.place ? [{ term: t('place'), value: event.place }] : []),
    ...(hasVideo && closed !== 'cancelled'
      ? [{ term: t('video'), value: <VideoLink url={event.videoUrl} /> }]
      : []),
    ...(event.speaker ? [{ term: t('speaker'), value: event.speaker }] : []),
    ...(closed === null && own === null ? [{ term: t('places'), value: freeText(free) }] : []),
    ...(event.material
      ? [{ term: t('material'), value: <span className="keep-lines">{event.material}</span> }]
      : []),
  ]
  return (
    <Section title={t('facts')}>
      <DescriptionList items={items} />
    </Section>
  )
}

function VideoLink({ url }: { url: string | null }) {
  const t = useTranslations('events.event')
  if (url === null) return t('videoLater')
  return (
    <a className="kern-link" href={url} target="_blank" rel="noreferrer">
      {t('videoOpen')}
    </a>
  )
}

/** What happens one after the other, and how long each part takes. */
export function Agenda({ items }: { items: readonly AgendaItem[] }) {
  const t = useTranslations('events.event')
  return (
    <Section title={t('agenda')}>
      <ol className="row-list">
        {items.map(({ title, minutes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one name, and the list never changes on the page
          <li key={index}>
            <span>{title}</span>
            <span className="muted">{t('minutes', { minutes })}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
