import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { Definitions } from './definitions.tsx'
import type { loader } from './recruiting.route.tsx'
import { ReportFigure } from './report-figure.tsx'
import { PeriodPicker, ReportBasis } from './report-head.tsx'
import { ReportNumbers } from './report-numbers.tsx'
import { recruitingPicture } from './report-picture.ts'
import { figureWords, periodWords } from './report-words.ts'

const path = '/berichte/recruiting'
const numbers = [
  ['posts', 'count'],
  ['people', 'count'],
  ['departments', 'count'],
  ['reach', 'count'],
  ['engagementRate', 'rate'],
  ['openAds', 'count'],
] as const

export function RecruitingPage() {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { report } = useLoaderData<typeof loader>()
  const written = figureWords(report.k, t, locale)(report.numbers.adsWithPost.now, 'count')
  const openAds = t('recruiting.openAdsSentence', { written })
  return (
    <Page title={t('recruitingTitle')} preline={periodWords(report.period.label, t, locale)}>
      <PeriodPicker path={path} choice={report.choice} />
      <ReportBasis head={report} who={t('head.whoHr')} />
      <Section title={t('numbers')}>
        <ReportNumbers
          head={report}
          numbers={numbers.map(([name, kind]) => ({
            label: t(`recruiting.${name}`),
            sentence: name === 'openAds' ? openAds : t(`recruiting.${name}Sentence`),
            kind,
            figure: report.numbers[name],
          }))}
        />
      </Section>
      <LeftOut />
      <ReportFigure
        title={t('picture.recruitingTitle')}
        path="/berichte/bild/recruiting"
        periodKey={report.period.key}
        picture={recruitingPicture(report, t)}
        k={report.k}
      />
      <JobAds />
      <Definitions of={['covers', 'basis', 'recruiting', 'reach', 'rate', 'departments']} k={report.k} />
    </Page>
  )
}

// Only where there is something: a town without such connections need not read about them here.
function LeftOut() {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { leftOut, k } = useLoaderData<typeof loader>().report
  if (leftOut.status === 'unknown') return null
  if (leftOut.status === 'suppressed') {
    return <p className="muted">{t('recruiting.leftOutFew', { k: String(k) })}</p>
  }
  if (leftOut.value === 0) return null
  const values = { count: leftOut.value, number: formatNumber(leftOut.value, locale) }
  return <p className="muted">{t('recruiting.leftOut', values)}</p>
}

function JobAds() {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { report, mayAddAds } = useLoaderData<typeof loader>()
  const add = mayAddAds ? <ButtonLink href="/stellen/neu">{t('recruiting.addAd')}</ButtonLink> : undefined
  const yearly = report.period.label.kind === 'year'
  const words = figureWords(report.k, t, locale)
  if (report.ads.length === 0) {
    return (
      <EmptyState title={t('recruiting.noAds')} action={add}>
        {t('recruiting.noAdsText')}
      </EmptyState>
    )
  }
  const columns = [
    { key: 'title', label: t('recruiting.ad'), cell: (ad: Ad) => ad.title },
    {
      key: 'posts',
      label: t('recruiting.adPosts'),
      numeric: true,
      cell: (ad: Ad) => formatNumber(ad.posts, locale),
    },
    {
      key: 'reach',
      label: t('recruiting.adReach'),
      numeric: true,
      cell: (ad: Ad) => words(ad.reach ?? { status: 'unknown' }, 'count'),
    },
  ]
  return (
    <Section
      title={t('recruiting.adsTitle')}
      intro={yearly ? undefined : t('recruiting.adReachNote', { k: String(report.k) })}
    >
      <DataTable
        caption={t('recruiting.adsCaption')}
        captionHidden
        rows={report.ads}
        rowKey={ad => ad.id}
        columns={yearly ? columns : columns.slice(0, 2)}
      />
    </Section>
  )
}

type Ad = ReturnType<typeof useLoaderData<typeof loader>>['report']['ads'][number]
