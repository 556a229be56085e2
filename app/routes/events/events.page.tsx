import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatEventTime } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './events.route.tsx'
import { useFreeText } from './free-text.ts'

type OwnEvent = ReturnType<typeof useLoaderData<typeof loader>>['coming'][number]

export function EventsPage() {
  const t = useTranslations('events.list')
  const { coming, past } = useLoaderData<typeof loader>()
  const own = coming.filter(event => event.own !== null)
  const others = coming.filter(event => event.own === null)
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <ButtonLink href="/profil/kalender" variant="secondary" icon="calendar-today">
          {t('calendar')}
        </ButtonLink>
      }
    >
      {coming.length === 0 ? (
        <EmptyState title={t('emptyTitle')} drawing="bench">
          {t('emptyText')}
        </EmptyState>
      ) : null}
      {own.length > 0 ? <Events title={t('yours')} events={own} /> : null}
      {others.length > 0 ? <Events title={t('coming')} events={others} /> : null}
      {past.length > 0 ? (
        <Disclosure summary={t('past')}>
          <PastEvents events={past} />
        </Disclosure>
      ) : null}
    </Page>
  )
}

function Events({ title, events }: { title: string; events: readonly OwnEvent[] }) {
  return (
    <Section title={title}>
      <CardGrid>
        {events.map(event => (
          <EventCard key={event.id} event={event} />
        ))}
      </CardGrid>
    </Section>
  )
}

function EventCard({ event }: { event: OwnEvent }) {
  const t = useTranslations('events')
  const locale = useLocale()
  const free = useFreeText()
  return (
    <Card
      title={event.title}
      href={`/termine/${event.id}`}
      preline={formatEventTime(event, locale)}
      highlight={event.own === 'going' && !event.cancelled}
    >
      <p className="muted">{event.place ?? t('event.video')}</p>
      <p>
        {event.cancelled ? (
          <Badge kind="warning">{t('states.cancelled')}</Badge>
        ) : event.own ? (
          <Badge kind={event.own === 'going' ? 'success' : 'info'}>{t(`own.${event.own}`)}</Badge>
        ) : (
          free(event.free)
        )}
      </p>
    </Card>
  )
}

function PastEvents({ events }: { events: readonly OwnEvent[] }) {
  const t = useTranslations('events.list')
  const locale = useLocale()
  return (
    <ul className="row-list">
      {events.map(event => (
        <li key={event.id}>
          <a className="kern-link" href={`/termine/${event.id}`}>
            {event.title}
          </a>
          <span className="muted">
            {formatEventTime(event, locale)}
            {event.attended ? ` · ${t('attended')}` : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
