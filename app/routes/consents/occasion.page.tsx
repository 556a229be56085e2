import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { LinesForm } from './lines-form.tsx'
import type { loader } from './occasion.route.tsx'
import { SignedForm } from './signed-form.tsx'

const wordings = ['de', 'en', 'plain'] as const

export function OccasionPage() {
  const t = useTranslations('consents.occasion')
  const locale = useLocale()
  const { occasion } = useLoaderData<typeof loader>()
  const where = [formatDay(occasion.heldOn, locale), occasion.place].filter(Boolean).join(' · ')
  return (
    <Page title={occasion.title} intro={where}>
      {occasion.textId ? <ListSteps /> : <p>{t('noList')}</p>}
      <Section title={t('listTitle')}>
        <Listed />
      </Section>
      <p>
        <a className="kern-link" href="/einwilligungen/anlaesse">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function ListSteps() {
  const t = useTranslations('consents')
  const locale = useLocale()
  const { occasion } = useLoaderData<typeof loader>()
  const { id, scopes, validUntil, scanId } = occasion
  const path = `/einwilligungen/anlaesse/${id}`
  const purposes = [...new Set(scopes.map(({ purpose }) => t(`purposes.${purpose}`)))].join(', ')
  const channels = [...new Set(scopes.map(({ channel }) => t(`channels.${channel}`)))].join(', ')
  return (
    <>
      <DescriptionList
        items={[
          { term: t('form.purposes'), value: purposes },
          { term: t('form.channels'), value: channels },
          {
            term: t('occasion.until'),
            value: validUntil ? formatDay(validUntil, locale) : t('occasion.noEnd'),
          },
        ]}
      />
      <Section title={t('occasion.printTitle')}>
        <ButtonRow>
          {wordings.map(wording => (
            <ButtonLink
              key={wording}
              href={`${path}/liste.pdf?fassung=${wording}`}
              variant="secondary"
              icon="download"
            >
              {t('occasion.print', { wording: t(`record.wordings.${wording}`) })}
            </ButtonLink>
          ))}
        </ButtonRow>
      </Section>
      <Section title={t('occasion.enterTitle')} intro={t('occasion.enterIntro')} boxed>
        <LinesForm key={occasion.listed.length} />
      </Section>
      <Section title={t('occasion.scanTitle')}>
        <ButtonRow>
          <ButtonLink href={`${path}/nachweis`} variant="secondary">
            {scanId ? t('record.replaceScan') : t('occasion.toScan')}
          </ButtonLink>
          {scanId ? (
            <ButtonLink href={`/einwilligungen/nachweis/${scanId}`} variant="tertiary">
              {t('record.openScan')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Section>
      <Section title={t('occasion.signedTitle')} intro={t('occasion.signedIntro')} boxed>
        <SignedForm />
      </Section>
    </>
  )
}

function Listed() {
  const t = useTranslations('consents.occasion')
  const locale = useLocale()
  const { occasion } = useLoaderData<typeof loader>()
  if (occasion.listed.length === 0) return <p>{t('nobody')}</p>
  return (
    <ul className="row-list">
      {occasion.listed.map(({ consentId, name, givenOn }) => (
        <li key={consentId}>
          <a href={`/einwilligungen/${consentId}`}>{name}</a>{' '}
          <span className="muted">
            {givenOn ? t('listed', { day: formatDay(givenOn, locale) }) : t('waiting')}
          </span>
        </li>
      ))}
    </ul>
  )
}
