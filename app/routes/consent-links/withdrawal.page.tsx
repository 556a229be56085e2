import { useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { useChannelNames } from './channel-names.ts'
import { WhatHappensNow } from './what-happens-now.tsx'
import type { action, loader } from './withdrawal.route.tsx'
import { WithdrawalForm } from './withdrawal-form.tsx'

export function WithdrawalPage() {
  const t = useTranslations('consentLinks')
  const names = useChannelNames()
  const locale = useLocale()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const unusable =
    'unusable' in loaded ? loaded.unusable : answer && 'unusable' in answer ? answer.unusable : null
  if (unusable !== null || 'unusable' in loaded) {
    return (
      <Page title={t('withdraw.title')} narrow>
        <Alert kind="info" title={t(`withdraw.unusable.${unusable ?? 'unknown'}`)}>
          <p>{t('withdraw.unusableHelp')}</p>
        </Alert>
      </Page>
    )
  }
  const { about, occasion, givenOn, channels, withdrawn } = loaded
  const facts = [
    ...(occasion ? [{ term: t('give.occasion'), value: occasion }] : []),
    ...(givenOn ? [{ term: t('withdraw.since'), value: formatDay(givenOn, locale) }] : []),
    { term: t('withdraw.allowed'), value: channels.length > 0 ? names(channels) : t('withdraw.nothing') },
    ...(withdrawn.length > 0 ? [{ term: t('withdraw.withdrawn'), value: names(withdrawn) }] : []),
  ]
  return (
    <Page title={t('withdraw.titleOf', { whose: about ?? t('you') })} narrow>
      {withdrawn.length > 0 ? <WhatHappensNow all={channels.length === 0} /> : null}
      <Section title={t('withdraw.now')}>
        <DescriptionList items={facts} />
      </Section>
      {channels.length > 0 ? (
        <Section title={t('withdraw.question')} intro={t('withdraw.questionText')} boxed>
          <WithdrawalForm channels={channels} lastResult={answer && 'form' in answer ? answer.form : null} />
        </Section>
      ) : null}
    </Page>
  )
}
