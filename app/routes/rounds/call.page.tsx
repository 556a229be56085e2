import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './call.route.tsx'
import { CallForm } from './call-form.tsx'

export function CallPage() {
  const t = useTranslations('rounds.call')
  const call = useLoaderData<typeof loader>()
  const closed = call.phase === 'closed'
  return (
    <Page title={call.title} narrow>
      {call.sent ? (
        <Alert kind="success" title={t('sentTitle')}>
          <p>{t('sentText')}</p>
          <p>{t('sentNothing')}</p>
        </Alert>
      ) : null}
      {closed && !call.sent ? (
        <Alert kind="info" title={t('closedTitle')}>
          <p>{t('closedText')}</p>
        </Alert>
      ) : null}
      <Prose html={call.invitation} />
      <Facts />
      {closed || call.sent ? null : (
        <Section title={t('apply')} intro={t('applyIntro')} boxed>
          <CallForm />
        </Section>
      )}
      <p>
        <a className="kern-link" href="/mitmachen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Facts() {
  const t = useTranslations('rounds.call')
  const locale = useLocale()
  const { closesOn, kickOffOn, places } = useLoaderData<typeof loader>()
  const items = [
    { term: t('until'), value: formatDay(closesOn, locale) },
    ...(kickOffOn === null ? [] : [{ term: t('kickOff'), value: formatDay(kickOffOn, locale) }]),
    ...(places === null ? [] : [{ term: t('places'), value: String(places) }]),
  ]
  return (
    <Section title={t('facts')}>
      <DescriptionList items={items} />
    </Section>
  )
}
