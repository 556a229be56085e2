import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { AskByLinkButton } from '../consent-links/ask-by-link-button.tsx'
import { AnswersForm } from './answers-form.tsx'
import type { loader } from './consent.route.tsx'
import { ConsentHistory } from './consent-history.tsx'
import { ScopeTable } from './scope-table.tsx'

const wordings = ['de', 'en', 'plain'] as const

export function ConsentPage() {
  const t = useTranslations('consents.record')
  const { consent, person } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title', { name: person.name })}>
      {consent.givenOn === null ? <Waiting /> : <Given />}
      <Section title={t('factsTitle')}>
        <Facts />
      </Section>
      <Section title={t('historyTitle')}>
        <ConsentHistory events={consent.events} />
      </Section>
      <p>
        <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
          {t('back', { name: person.name })}
        </a>
      </p>
    </Page>
  )
}

function Facts() {
  const t = useTranslations('consents')
  const locale = useLocale()
  const { consent, person } = useLoaderData<typeof loader>()
  const somebody = t('record.somebody')
  const end = consent.validUntil
    ? t('sheet.until', { day: formatDay(consent.validUntil, locale) })
    : t('record.noEnd')
  const title = locale === 'de' ? consent.titleDe : consent.titleEn
  const form = t(`ask.forms.${consent.form}`)
  const signed = consent.signatures.map(({ guardian, signedOn }) =>
    t('record.signature', { name: guardian ?? person.name, day: formatDay(signedOn, locale) }),
  )
  const asked = { day: formatDate(consent.askedAt, locale), name: consent.askedBy ?? somebody }
  const given = consent.givenOn && {
    day: formatDay(consent.givenOn, locale),
    name: consent.collectedBy ?? somebody,
  }
  return (
    <DescriptionList
      items={[
        {
          term: t('record.person'),
          value: (
            <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
              {person.name}
            </a>
          ),
        },
        { term: t('record.text'), value: t('record.textVersion', { title, version: consent.textVersion }) },
        {
          term: t('record.occasion'),
          value: consent.occasionTitle ?? (consent.occasion || t('record.noOccasion')),
        },
        { term: t('record.form'), value: consent.formReason ? `${form} (${consent.formReason})` : form },
        {
          term: t('record.duration'),
          value: consent.endsWithEmployment ? t('record.withJob', { end }) : end,
        },
        {
          term: t('record.showName'),
          value: consent.showName ? t('record.nameShown') : t('record.nameHidden'),
        },
        { term: t('record.asked'), value: t('record.askedBy', asked) },
        ...(given ? [{ term: t('record.given'), value: t('record.collectedBy', given) }] : []),
        ...(signed.length > 0 ? [{ term: t('record.signed'), value: signed.join('; ') }] : []),
        { term: t('record.scan'), value: <Scan /> },
      ]}
    />
  )
}

function Scan() {
  const t = useTranslations('consents.record')
  const { consent } = useLoaderData<typeof loader>()
  const fileId = consent.scanId ?? consent.occasionScanId
  if (!fileId) return <>{t('noScan')}</>
  return (
    <>
      <a className="kern-link" href={`/einwilligungen/nachweis/${fileId}`}>
        {t('openScan')}
      </a>
      {consent.scanId ? null : ` (${t('listScan')})`}
    </>
  )
}

function Waiting() {
  const t = useTranslations('consents.record')
  const { consent } = useLoaderData<typeof loader>()
  const path = `/einwilligungen/${consent.id}`
  return (
    <>
      <Section title={t('printTitle')} intro={t('printIntro')}>
        <ButtonRow>
          {wordings.map(wording => (
            <ButtonLink
              key={wording}
              href={`${path}/formular.pdf?fassung=${wording}`}
              variant="secondary"
              icon="download"
            >
              {t('print', { wording: t(`wordings.${wording}`) })}
            </ButtonLink>
          ))}
        </ButtonRow>
      </Section>
      <AskByLink />
      <Section title={t('scanTitle')}>
        <ButtonRow>
          <ButtonLink href={`${path}/nachweis`} variant={consent.scanId ? 'secondary' : 'primary'}>
            {consent.scanId ? t('replaceScan') : t('toScan')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t('answersTitle')} intro={t('answersIntro')} boxed>
        {consent.scanId || consent.form === 'other' ? <AnswersForm /> : <p>{t('scanFirst')}</p>}
      </Section>
    </>
  )
}

/** For whoever has not said yes yet: everybody, or the other parent, or a child that has turned 14. */
function AskByLink() {
  const t = useTranslations('consentLinks.ask')
  const { consent } = useLoaderData<typeof loader>()
  return (
    <Section title={t('title')} intro={t('intro')}>
      <AskByLinkButton consentId={consent.id} />
    </Section>
  )
}

function Given() {
  const t = useTranslations('consents.record')
  const link = useTranslations('consentLinks.ask')
  const { consent, state } = useLoaderData<typeof loader>()
  const path = `/einwilligungen/${consent.id}`
  return (
    <>
      <Section title={t('scopesTitle')}>
        <ScopeTable scopes={consent.scopes} />
      </Section>
      {state === 'incomplete' ? <AskByLink /> : null}
      <Section title={t('changesTitle')}>
        <ButtonRow>
          {consent.validUntil ? (
            <ButtonLink href={`${path}/verlaengern`} variant="secondary">
              {t('extend')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${path}/widerruf`} variant="secondary">
            {link('withdrawal')}
          </ButtonLink>
          <ButtonLink href={`${path}/unterschrift`} variant="secondary">
            {t('addSignature')}
          </ButtonLink>
          <ButtonLink href={`${path}/berichtigen`} variant="tertiary">
            {t('correct')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}
