import { useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { useChannelNames } from './channel-names.ts'
import type { action, loader } from './own-consents.route.tsx'
import { WithdrawalForm } from './withdrawal-form.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function OwnConsentsPage() {
  const t = useTranslations('consentLinks.own')
  const { consents, appearances } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <Section title={t('consents')}>
        {consents.length === 0 ? (
          <EmptyState title={t('noConsents')}>{t('noConsentsText')}</EmptyState>
        ) : (
          consents.map(consent => <OwnConsent key={consent.id} consent={consent} />)
        )}
      </Section>
      <Section title={t('appearances')} intro={t('appearancesIntro')}>
        {appearances.length === 0 ? <p>{t('noAppearances')}</p> : <Appearances appearances={appearances} />}
      </Section>
      <p>
        <a className="kern-link" href="/profil">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function OwnConsent({ consent }: { consent: Loaded['consents'][number] }) {
  const t = useTranslations('consentLinks')
  const names = useChannelNames()
  const locale = useLocale()
  const answer = useActionData<typeof action>()
  const { channels, withdrawn, givenOn, validUntil, occasion } = consent
  const lastResult = answer?.of === consent.id ? answer.form : null
  const facts = [
    ...(occasion ? [{ term: t('give.occasion'), value: occasion }] : []),
    ...(givenOn ? [{ term: t('withdraw.since'), value: formatDay(givenOn, locale) }] : []),
    ...(validUntil
      ? [{ term: t('give.duration'), value: t('give.until', { day: formatDay(validUntil, locale) }) }]
      : []),
    { term: t('withdraw.allowed'), value: channels.length > 0 ? names(channels) : t('withdraw.nothing') },
    ...(withdrawn.length > 0 ? [{ term: t('withdraw.withdrawn'), value: names(withdrawn) }] : []),
  ]
  return (
    <Card title={consent.title}>
      <DescriptionList items={facts} />
      {channels.length > 0 ? (
        <Disclosure summary={t('own.withdraw')} open={lastResult !== null}>
          <WithdrawalForm channels={channels} lastResult={lastResult} consentId={consent.id} />
        </Disclosure>
      ) : null}
    </Card>
  )
}

function Appearances({ appearances }: { appearances: Loaded['appearances'] }) {
  const t = useTranslations('consentLinks.own')
  const channelNames = useTranslations('consents.channels')
  const locale = useLocale()
  return (
    <ul className="row-list">
      {appearances.map(({ id, channel, url, place, publishedOn, beingTakenDown }) => (
        <li key={id}>
          <span>
            {url ? (
              <a className="kern-link" href={url} target="_blank" rel="noreferrer">
                {place || channelNames(channel)}
              </a>
            ) : (
              place || channelNames(channel)
            )}
            <span className="row-list__hint muted">
              {channelNames(channel)}, {formatDay(publishedOn, locale)}
            </span>
          </span>
          {beingTakenDown ? <Badge kind="info">{t('beingTakenDown')}</Badge> : null}
        </li>
      ))}
    </ul>
  )
}
