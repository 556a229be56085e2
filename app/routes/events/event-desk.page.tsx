import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { agendaText, minutesTooMany } from '#app/domain/events/planning/agenda.rules.ts'
import { euroText } from '#app/domain/events/planning/cost.rules.ts'
import { localTimes } from '#app/domain/events/planning/event-time.rules.ts'
import { formatDate, formatEventTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './event-desk.route.tsx'
import { EventForm } from './event-form.tsx'
import { Going, SignUpForm, Waiting } from './event-people.tsx'

export function EventDeskPage() {
  const t = useTranslations('events.desk')
  const locale = useLocale()
  const { event, agenda, closed } = useLoaderData<typeof loader>()
  const tooMany = minutesTooMany(agenda, event)
  return (
    <Page
      title={event.title}
      preline={formatEventTime(event, locale)}
      actions={event.cancelledAt ? null : <InTheRoom />}
    >
      {event.cancelledAt ? (
        <Alert kind="warning" title={t('cancelledTitle', { day: formatDate(event.cancelledAt, locale) })} />
      ) : null}
      {tooMany > 0 && !event.cancelledAt ? (
        <Alert kind="info" title={t('tooLongTitle')}>
          <p>{t('tooLongText', { minutes: tooMany })}</p>
        </Alert>
      ) : null}
      <Going />
      <Waiting />
      {closed === null ? <SignUpForm /> : null}
      {event.cancelledAt ? null : <Edit />}
      {closed === null ? (
        <Confirm label={t('cancel')} question={t('cancelQuestion')}>
          <Form method="post">
            <Button type="submit" name="intent" value="cancel" variant="danger">
              {t('cancelNow')}
            </Button>
          </Form>
        </Confirm>
      ) : null}
      <p>
        <a className="kern-link" href="/veranstaltungen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

// What is needed while people are in the room.
function InTheRoom() {
  const t = useTranslations('events.desk')
  const { event, attendable } = useLoaderData<typeof loader>()
  return (
    <ButtonRow>
      {attendable ? (
        <ButtonLink href={`/veranstaltungen/${event.id}/teilnahme`} icon="checklist">
          {t('attendance')}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/veranstaltungen/${event.id}/ideen`} variant="secondary">
        {t('ideas')}
      </ButtonLink>
    </ButtonRow>
  )
}

function Edit() {
  const t = useTranslations('events')
  const { event, agenda, attendable } = useLoaderData<typeof loader>()
  const { kind, title, description, place, videoUrl, places, speaker, material, costCents, revision } = event
  return (
    <Section title={t('desk.edit')} intro={t('desk.editIntro')} boxed id="bearbeiten">
      <EventForm
        key={revision}
        lastResult={useActionData<typeof action>()?.form}
        defaultValue={{
          ...{ kind, title, description, material, ...localTimes(event) },
          place: place ?? '',
          videoUrl: videoUrl ?? '',
          places: places === null ? '' : String(places),
          speaker: speaker ?? '',
          cost: costCents === null ? '' : euroText(costCents),
          agenda: agendaText(agenda),
          revision: String(revision),
        }}
        submit={t('form.save')}
        quiet={attendable}
      />
    </Section>
  )
}
