import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './agreement.route.tsx'
import { Difference } from './difference.tsx'
import { PublishForm } from './publish-form.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function AgreementPage() {
  const t = useTranslations('agreements.one')
  const locale = useLocale()
  const { title, current, reading, versions } = useLoaderData<typeof loader>()
  const { read, of } = reading
  const day = formatDate(current.publishedAt, locale)
  return (
    <Page title={title} intro={t('intro', { number: current.number, day, read, of })} narrow>
      {/* A published version leaves an empty form behind. */}
      <PublishForm key={current.number} />
      <Section title={t('waiting')}>
        <Waiting open={reading.open} />
      </Section>
      <Section title={t('versions')}>
        {versions.map(version => (
          <Version key={version.number} version={version} />
        ))}
      </Section>
      <p>
        <a className="kern-link" href="/vereinbarungen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Waiting({ open }: { open: Loaded['reading']['open'] }) {
  const t = useTranslations('agreements.one')
  if (open.length === 0) return <p>{t('nobodyWaits')}</p>
  return (
    <ul className="row-list">
      {open.map(({ ambassadorId, name, state }) => (
        <li key={ambassadorId}>
          <a
            href={
              state === 'onboarding' ? `/onboarding-uebersicht/${ambassadorId}` : `/menschen/${ambassadorId}`
            }
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Version({ version }: { version: Loaded['versions'][number] }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const { number, publishedAt, publishedBy, changeNote, difference, html } = version
  const by = publishedBy ? t('one.by', { name: publishedBy }) : t('one.shipped')
  const day = formatDate(publishedAt, locale)
  return (
    <article>
      <h3 className="kern-heading-small">{t('version', { number, day })}</h3>
      <p className="muted">{by}</p>
      <p>{changeNote || t('one.first')}</p>
      {difference ? (
        <Disclosure summary={t('one.difference', { number: number - 1 })}>
          <Difference blocks={difference} />
        </Disclosure>
      ) : null}
      <Disclosure summary={t('one.readVersion', { number })}>
        <Prose html={html} />
      </Disclosure>
    </article>
  )
}
