import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { Difference } from '../agreements/difference.tsx'
import { PublishTextForm } from './publish-text-form.tsx'
import type { loader } from './text.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function TextPage() {
  const t = useTranslations('consents.texts')
  const locale = useLocale()
  const { current, versions } = useLoaderData<typeof loader>()
  const day = formatDate(current.publishedAt, locale)
  return (
    <Page title={t(`names.${current.key}`)} intro={t('version', { number: current.version, day })} narrow>
      {/* A published version leaves a form behind that begins with it. */}
      <PublishTextForm key={current.version} />
      <Section title={t('versions')}>
        {versions.map(version => (
          <Version key={version.number} version={version} />
        ))}
      </Section>
      <p>
        <a className="kern-link" href="/einwilligungen/texte">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Version({ version }: { version: Loaded['versions'][number] }) {
  const t = useTranslations('consents.texts')
  const locale = useLocale()
  const { number, publishedAt, publishedBy, renewal, difference, plainDifference } = version
  return (
    <article>
      <h3 className="kern-heading-small">{t('version', { number, day: formatDate(publishedAt, locale) })}</h3>
      <p className="muted">{publishedBy ? t('by', { name: publishedBy }) : t('shipped')}</p>
      {renewal ? <p>{t('renewed')}</p> : null}
      {difference ? (
        <Disclosure summary={t('difference', { number: number - 1 })}>
          <Difference blocks={difference} />
          <h4 className="kern-title">{t('plain')}</h4>
          <Difference blocks={plainDifference ?? []} />
        </Disclosure>
      ) : null}
      <Disclosure summary={t('readVersion', { number })}>
        <Prose html={version.html} />
        <h4 className="kern-title">{t('plain')}</h4>
        <Prose html={version.plain} />
      </Disclosure>
    </article>
  )
}
