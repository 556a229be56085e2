import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatEventTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './event.route.tsx'
import { Agenda, EventFacts } from './event-facts.tsx'

export function EventPage() {
  const t = useTranslations('events')
  const locale = useLocale()
  const { event, agenda, closed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  return (
    <Page title={event.title} preline={formatEventTime(event, locale)}>
      {refused ? <Alert kind="warning" title={t(`event.refused.${refused}`)} /> : null}
      {closed === 'cancelled' ? (
        <Alert kind="warning" title={t('event.cancelledTitle')}>
          <p>{t('event.cancelledText')}</p>
        </Alert>
      ) : null}
      <div className="columns">
        <div className="stack">
          {event.description ? <p className="keep-lines">{event.description}</p> : null}
          {closed === null ? <TakePart /> : null}
          {closed === 'started' ? (
            <Alert kind="info" title={t('event.startedTitle')}>
              <p>{t('event.startedText')}</p>
            </Alert>
          ) : null}
          {agenda.length > 0 ? <Agenda items={agenda} /> : null}
        </div>
        <EventFacts />
      </div>
      <p>
        <a className="kern-link" href="/termine">
          {t('event.back')}
        </a>
      </p>
    </Page>
  )
}

function TakePart() {
  const t = useTranslations('events.event')
  const { event, own, free, position } = useLoaderData<typeof loader>()
  const file = (
    <ButtonLink href={`/termine/${event.id}/termin.ics`} variant="secondary" icon="calendar-today" download>
      {t('toCalendar')}
    </ButtonLink>
  )
  if (own === 'going') {
    return (
      <Section title={t('going')} intro={t('goingText')} boxed>
        <ButtonRow>
          {file}
          <Intent intent="sign-off" label={t('signOff')} variant="tertiary" />
        </ButtonRow>
      </Section>
    )
  }
  if (own === 'waiting') {
    return (
      <Section title={t('waiting')} intro={t('waitingText', { position: position ?? 1 })} boxed>
        <Intent intent="sign-off" label={t('leaveList')} variant="secondary" />
      </Section>
    )
  }
  const full = free === 0
  return (
    <Section title={t('takePart')} intro={t(full ? 'fullText' : 'takePartText')} boxed>
      <ButtonRow>
        <Intent intent="sign-up" label={t(full ? 'join' : 'signUp')} variant="primary" />
        {full ? null : file}
      </ButtonRow>
    </Section>
  )
}

function Intent(props: {
  intent: 'sign-up' | 'sign-off'
  label: string
  variant: 'primary' | 'secondary' | 'tertiary'
}) {
  return (
    <Form method="post">
      <Button type="submit" name="intent" value={props.intent} variant={props.variant}>
        {props.label}
      </Button>
    </Form>
  )
}
