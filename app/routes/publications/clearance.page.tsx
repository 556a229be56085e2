import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { GatePanel } from '../photos/gate-panel.tsx'
import type { loader } from './clearance.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function ClearancePage() {
  const t = useTranslations('publications')
  const { gate, exceptions, requests } = useLoaderData<typeof loader>()
  return (
    <Page title={t('clearance.title')} narrow>
      <GatePanel gate={gate} photo={{ id: gate.photoId }} />
      <Section title={t('clearance.exceptions')} intro={t('clearance.exceptionsIntro')} id="ausnahmen">
        {exceptions.length === 0 ? <p className="muted">{t('clearance.noExceptions')}</p> : null}
        {exceptions.map(exception => (
          <Exception key={exception.id} exception={exception} />
        ))}
      </Section>
      <Section title={t('clearance.requests')} id="anfragen">
        {requests.length === 0 ? <p className="muted">{t('clearance.noRequests')}</p> : null}
        {requests.map(request => (
          <Request key={request.id} request={request} keeper={gate.keeper} />
        ))}
      </Section>
      <p>
        <a className="kern-link" href={`/fotos/${gate.photoId}`}>
          {t('backToPhoto')}
        </a>
      </p>
    </Page>
  )
}

function Exception({ exception }: { exception: Loaded['exceptions'][number] }) {
  const t = useTranslations('publications')
  const locale = useLocale()
  const { id, ground, reason, requesterName, requestedAt, mayDecide, mayTakeBack } = exception
  const askedBy = t('clearance.askedBy', {
    name: requesterName ?? t('clearance.somebody'),
    day: formatDate(requestedAt, locale),
  })
  return (
    <Card title={t(`exception.grounds.${ground}`)} preline={askedBy}>
      <p>{reason}</p>
      <p>
        <ExceptionState exception={exception} />
      </p>
      {mayDecide ? (
        <Form method="post">
          <input type="hidden" name="exceptionId" value={id} />
          <ButtonRow>
            <Button type="submit" name="intent" value="approve" variant="secondary">
              {t('clearance.approve')}
            </Button>
            <Button type="submit" name="intent" value="decline" variant="tertiary">
              {t('clearance.decline')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      {mayTakeBack ? (
        <Confirm label={t('clearance.takeBack')} question={t('clearance.takeBackQuestion')}>
          <Form method="post">
            <input type="hidden" name="exceptionId" value={id} />
            <Button type="submit" name="intent" value="take-back" variant="danger">
              {t('clearance.takeBackNow')}
            </Button>
          </Form>
        </Confirm>
      ) : null}
    </Card>
  )
}

function ExceptionState({ exception }: { exception: Loaded['exceptions'][number] }) {
  const t = useTranslations('publications.clearance')
  const { approved, takenBackAt, deciderName } = exception
  const name = deciderName ?? t('somebody')
  if (approved === null) return <Badge kind="info">{t('state.open')}</Badge>
  if (!approved) return <Badge kind="neutral">{t('state.declined', { name })}</Badge>
  if (takenBackAt !== null) return <Badge kind="neutral">{t('state.takenBack')}</Badge>
  return <Badge kind="success">{t('state.approved', { name })}</Badge>
}

function Request({ request, keeper }: { request: Loaded['requests'][number]; keeper: boolean }) {
  const t = useTranslations('publications.clearance')
  const locale = useLocale()
  const { id, boxId, photoId, personId, personName, claimedName, note, requesterName, requestedAt } = request
  const askedBy = t('askedBy', {
    name: requesterName ?? t('somebody'),
    day: formatDate(requestedAt, locale),
  })
  return (
    <Card title={personName ?? (claimedName || t('unnamed'))} preline={askedBy}>
      <p>{note || t('noNote')}</p>
      {keeper ? (
        <Form method="post">
          <input type="hidden" name="requestId" value={id} />
          <ButtonRow>
            <ButtonLink
              href={
                personId === null
                  ? `/fotos/${photoId}#gesicht-${boxId}`
                  : `/einwilligungen/menschen/${personId}`
              }
              variant="secondary"
            >
              {t(personId === null ? 'toNaming' : 'toPerson')}
            </ButtonLink>
            <Button type="submit" name="intent" value="close-request" variant="tertiary">
              {t('close')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Card>
  )
}
