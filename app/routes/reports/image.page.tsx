import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#app/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { CoverageSection, ThemesSection, UnitsSection } from './coverage-sections.tsx'
import { Definitions } from './definitions.tsx'
import type { loader } from './image.route.tsx'
import { ReportFigure } from './report-figure.tsx'
import { PeriodPicker, ReportBasis } from './report-head.tsx'
import { ReportNumbers } from './report-numbers.tsx'
import { imagePicture } from './report-picture.ts'
import { periodWords } from './report-words.ts'
import { ResonanceSection } from './resonance-section.tsx'

const numbers = [
  ['participation', 'share'],
  ['attainment', 'share'],
  ['regularity', 'share'],
  ['posts', 'count'],
  ['departments', 'count'],
  ['topics', 'count'],
  ['reach', 'count'],
  ['engagementRate', 'rate'],
  ['minutes', 'minutes'],
] as const

export function ImagePage() {
  const t = useTranslations('reports')
  const toPulse = useTranslations('pulse.report')('link')
  const cohorts = useTranslations('cohorts')
  const locale = useLocale()
  const { report } = useLoaderData<typeof loader>()
  const { participants } = report
  const sentences = {
    participation: participants
      ? t('image.participationSentence', {
          posted: formatNumber(participants.posted, locale),
          active: formatNumber(participants.active, locale),
        })
      : t('image.participationPlain'),
    departments: t('image.departmentsSentence', { all: formatNumber(report.coverage.rows.length, locale) }),
  }
  const sentenceOf = (name: (typeof numbers)[number][0]) =>
    name === 'participation' || name === 'departments' ? sentences[name] : t(`image.${name}Sentence`)
  return (
    <Page title={t('imageTitle')} preline={periodWords(report.period.label, t, locale)}>
      <PeriodPicker path="/berichte/image" choice={report.choice} />
      <ReportBasis head={report} who={t('head.whoComms')} />
      <Section title={t('numbers')}>
        <ReportNumbers
          head={report}
          numbers={numbers.map(([name, kind]) => ({
            label: t(`image.${name}`),
            sentence: sentenceOf(name),
            kind,
            figure: report.numbers[name],
          }))}
        />
      </Section>
      <ReportFigure
        title={t('picture.imageTitle')}
        path="/berichte/bild/image"
        periodKey={report.period.key}
        picture={imagePicture(report, t)}
        k={report.k}
      />
      <CoverageSection coverage={report.coverage} />
      <UnitsSection units={report.units} k={report.k} />
      <ThemesSection goals={report.goals} values={report.values} />
      <ResonanceSection head={report} resonance={report.resonance} />
      <Definitions
        of={[
          'covers',
          'basis',
          'participation',
          'attainment',
          'regularity',
          'reach',
          'rate',
          'goals',
          'departments',
        ]}
        k={report.k}
      />
      <p>
        <a className="kern-link" href="/berichte/umfrage">
          {toPulse}
        </a>
      </p>
      <p>
        <a className="kern-link" href="/berichte/jahrgaenge">
          {cohorts('link')}
        </a>
      </p>
    </Page>
  )
}
