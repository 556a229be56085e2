import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Waiting } from '#app/domain/programme/programme.server.ts'
import { formatDate, formatDateTime, formatDay } from '#app/i18n/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { jobWord } from './job-runs.tsx'

/** What needs somebody today, each with the one thing to do about it. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations('programme')
  if (waiting.length === 0) {
    return (
      <EmptyState title={t('nothingWaits')} drawing="bench">
        {t('nothingWaitsText')}
      </EmptyState>
    )
  }
  return (
    <ul className="row-list">
      {waiting.map(item => (
        <WaitingItem key={keyOf(item)} item={item} />
      ))}
    </ul>
  )
}

const hints = { talk: 'talkHint', review: 'reviewHint' } as const

function WaitingItem({ item }: { item: Waiting }) {
  const t = useTranslations('programme')
  const locale = useLocale()
  switch (item.kind) {
    case 'help':
    case 'talk':
    case 'review':
      return (
        <Line
          title={t(item.kind, { name: item.name })}
          href={
            item.kind === 'review' && item.personId
              ? `/einwilligungen/menschen/${item.personId}`
              : `/menschen/${item.ambassadorId}`
          }
          hint={
            item.kind === 'help' ? t('since', { day: formatDate(item.since, locale) }) : t(hints[item.kind])
          }
        >
          <TaskButton taskId={item.taskId} name={item.name} />
        </Line>
      )
    case 'onboarding':
    case 'invited':
      return (
        <Line
          title={t(item.kind, { name: item.name, day: formatDay(item.since, locale) })}
          hint={item.kind === 'invited' ? t('invitedHint') : null}
        >
          <PersonButton name={item.name} ambassadorId={item.ambassadorId} />
        </Line>
      )
    case 'applications':
      return (
        <Line title={t('applications', { count: item.count })} hint={null}>
          <Go href={`/aufrufe/${item.roundId}/auswahl`}>{t('openApplications')}</Go>
        </Line>
      )
    case 'take-downs':
      return (
        <Line title={t('takeDowns', { count: item.count })} hint={t('takeDownsHint')}>
          <Go href="/loeschungen">{t('openTakeDowns')}</Go>
        </Line>
      )
    case 'consent-notices':
      return (
        <Line title={t('consentNotices', { count: item.count })} hint={null}>
          <Go href="/einwilligungen/hinweise">{t('openConsentNotices')}</Go>
        </Line>
      )
    case 'onboarding-steps':
      return (
        <Line title={t('onboardingSteps', { count: item.count })} hint={null}>
          <Go href="/onboarding-uebersicht">{t('openOnboarding')}</Go>
        </Line>
      )
    case 'refused-invitation':
      return (
        <Line title={t('refusedInvitation', { name: item.name })} hint={t('refusedInvitationHint')}>
          <PersonButton name={item.name} ambassadorId={item.ambassadorId} />
        </Line>
      )
    case 'suggestions':
      return (
        <Line title={t('suggestions', { count: item.count })} hint={null}>
          <Go href="/vorschlaege">{t('openSuggestions')}</Go>
        </Line>
      )
    case 'failed-mails':
      return (
        <Line title={t('failedMails', { count: item.count })} hint={t('failedMailsHint')}>
          <Go href="/mails">{t('openMails')}</Go>
        </Line>
      )
    case 'refused-mails':
      return (
        <Line title={t('refusedMails', { count: item.count })} hint={t('refusedMailsHint')}>
          <Go href="/mails">{t('openMails')}</Go>
        </Line>
      )
    case 'consent-request':
    case 'photo-exception':
    case 'unclear-publication':
      return <WaitingPhotoLine item={item} />
    case 'failed-job':
      return (
        <Line
          title={t('failedJob', { job: jobWord(t, item.job), moment: formatDateTime(item.since, locale) })}
          hint={t('failedJobHint')}
        >
          <Go href="#laeufe">{t('openRuns')}</Go>
        </Line>
      )
    case 'quiet-runner':
      return (
        <Line
          title={t('quietRunner', { moment: formatDateTime(item.since, locale) })}
          hint={t('quietRunnerHint')}
        >
          <Go href="#laeufe">{t('openRuns')}</Go>
        </Line>
      )
  }
}

function WaitingPhotoLine({ item }: { item: Extract<Waiting, { photoId: string }> }) {
  const t = useTranslations('programme')
  const grounds = useTranslations('publications.exception.grounds')
  const channels = useTranslations('consents.channels')
  const locale = useLocale()
  const since = t('since', { day: formatDate(item.since, locale) })
  switch (item.kind) {
    case 'consent-request':
      return (
        <Line title={t('consentRequest', { name: item.name ?? t('unnamedFace') })} hint={since}>
          <Go href={`/fotos/${item.photoId}/freigabe#anfragen`}>{t('openRequest')}</Go>
        </Line>
      )
    case 'photo-exception':
      return (
        <Line title={t('photoException', { ground: grounds(item.ground) })} hint={since}>
          <Go href={`/fotos/${item.photoId}/freigabe#ausnahmen`}>{t('openException')}</Go>
        </Line>
      )
    case 'unclear-publication':
      return (
        <Line title={t('unclearPublication', { channel: channels(item.channel) })} hint={t('unclearHint')}>
          <Go href={`/fotos/${item.photoId}/veroeffentlichungen`}>{t('openPublications')}</Go>
        </Line>
      )
  }
}

function Line(props: { title: string; href?: string; hint: string | null; children: ReactNode }) {
  return (
    <li>
      <span>
        {props.href ? <a href={props.href}>{props.title}</a> : props.title}
        {props.hint ? <span className="row-list__hint muted">{props.hint}</span> : null}
      </span>
      {props.children}
    </li>
  )
}

function Go(props: { href: string; children: ReactNode }) {
  return (
    <ButtonLink href={props.href} variant="secondary" size="small">
      {props.children}
    </ButtonLink>
  )
}

function PersonButton(props: { name: string; ambassadorId: string }) {
  const t = useTranslations('programme')
  return <Go href={`/menschen/${props.ambassadorId}`}>{t('openPersonNamed', { name: props.name })}</Go>
}

function TaskButton(props: { taskId: string; name: string }) {
  const t = useTranslations('programme')
  return (
    <Form method="post" action={`/aufgaben/${props.taskId}/erledigt`}>
      <Button
        type="submit"
        variant="secondary"
        size="small"
        icon="check"
        aria-label={t('doneFor', { name: props.name })}
      >
        {t('done')}
      </Button>
    </Form>
  )
}

function keyOf(item: Waiting): string {
  switch (item.kind) {
    case 'help':
    case 'talk':
    case 'review':
      return item.taskId
    case 'onboarding':
    case 'invited':
    case 'refused-invitation':
      return item.ambassadorId
    case 'failed-job':
      return item.job
    case 'applications':
      return item.roundId
    case 'consent-request':
    case 'photo-exception':
    case 'unclear-publication':
      return item.id
    default:
      return item.kind
  }
}
