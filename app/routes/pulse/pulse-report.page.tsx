import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { AnswerBlock, ReleasedAnswers } from '#app/domain/pulse/release-answers.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import type { loader } from './pulse-report.route.tsx'

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['report']['shown']>

export function PulseReportPage() {
  const t = useTranslations('pulse.report')
  const locale = useLocale()
  const { report } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {report.openUntil ? <p>{t('running', { until: formatDay(report.openUntil, locale) })}</p> : null}
      {report.shown ? (
        <Results shown={report.shown} />
      ) : (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      )}
    </Page>
  )
}

function Results({ shown }: { shown: Shown }) {
  const t = useTranslations('pulse.report')
  const locale = useLocale()
  const words = useAnswerWords()
  const halfName = useHalfName()
  const {
    report: { halves, k },
  } = useLoaderData<typeof loader>()
  const columns: Array<Column<Shown['questions'][number]>> = [
    { key: 'question', label: t('columns.question'), cell: ({ question }) => words.question(question) },
    { key: 'people', label: t('columns.people'), numeric: true, cell: ({ now }) => words.people(now, k) },
    { key: 'mean', label: t('columns.mean'), numeric: true, cell: ({ now }) => words.mean(now) },
    { key: 'before', label: t('columns.before'), numeric: true, cell: ({ before }) => words.mean(before) },
    { key: 'spread', label: t('columns.spread'), cell: ({ now }) => words.blocks(now) },
  ]
  const dates = { from: formatDay(shown.opensOn, locale), to: formatDay(shown.closesOn, locale) }
  return (
    <>
      {halves.length > 1 ? (
        <TabLinks
          label={t('choose')}
          tabs={halves.map(half => ({
            href: `/berichte/umfrage?halbjahr=${half}`,
            label: halfName(half),
            current: half === shown.half,
          }))}
        />
      ) : null}
      <Section title={halfName(shown.half)} intro={t('dates', dates)}>
        <DataTable
          caption={t('caption')}
          captionHidden
          columns={columns}
          rows={shown.questions}
          rowKey={({ question }) => question}
          narrow="stack"
        />
      </Section>
      <Section title={t('scaleTitle')}>
        <p>{t('scale')}</p>
        <p>{t('rule', { k })}</p>
      </Section>
    </>
  )
}

function useHalfName() {
  const t = useTranslations('pulse')
  return (half: string) => t('half', { half: half.slice(-1), year: half.slice(0, 4) })
}

function useAnswerWords() {
  const t = useTranslations('pulse')
  const locale = useLocale()
  const answer = (value: number) => t(`answers.${String(value) as '1'}`)
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 })
  const block = ({ from, to, people }: AnswerBlock) => {
    const span = from === to ? answer(from) : t('report.span', { from: answer(from), to: answer(to) })
    return t('report.block', { words: span, count: people })
  }
  return {
    question: (question: Shown['questions'][number]['question']) => t(`questions.${question}`),
    people: (answers: ReleasedAnswers, k: number) =>
      answers.status === 'shown' ? String(answers.people) : t('report.suppressed', { k }),
    mean: (answers: ReleasedAnswers | null) => {
      if (answers === null) return t('report.unknown')
      return answers.status === 'shown' && answers.mean !== null
        ? decimal.format(answers.mean)
        : t('report.noMean')
    },
    blocks: (answers: ReleasedAnswers) =>
      answers.status === 'shown' && answers.blocks.length > 0 ? (
        <ul className="plain-list">
          {answers.blocks.map(each => (
            <li key={each.from}>{block(each)}</li>
          ))}
        </ul>
      ) : (
        t('report.noBlocks')
      ),
  }
}
