import { useLocale, useTranslations } from 'use-intl'
import type { PeriodChoice } from '#app/domain/reports/report-frame.rules.ts'
import type { ReportHead } from '#app/domain/reports/report-head.rules.ts'
import { formatDay, formatShare, formatShortDay } from '#app/i18n/format.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { IconText } from '#app/ui/icon-text.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import { periodWords } from './report-words.ts'

const kindTexts = { month: 'month', quarter: 'quarter', 'half-year': 'halfYear', year: 'year' } as const

/** Chooses a report's period: another kind, or a neighbour of the same kind. Every choice is an address. */
export function PeriodPicker({ path, choice }: { path: string; choice: PeriodChoice }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const href = (key: string) => `${path}?zeitraum=${key}`
  return (
    <div className="period-picker">
      <TabLinks
        label={t('period.choose')}
        tabs={choice.kinds.map(({ kind, key, current }) => ({
          href: href(key),
          label: t(`period.kinds.${kindTexts[kind]}`),
          current,
        }))}
      />
      <ButtonRow>
        {choice.earlier ? (
          <ButtonLink href={href(choice.earlier.key)} variant="tertiary" size="small" icon="arrow-back">
            {t('period.earlier', { period: periodWords(choice.earlier.label, t, locale) })}
          </ButtonLink>
        ) : null}
        {choice.later ? (
          <ButtonLink href={href(choice.later.key)} variant="tertiary" size="small" icon="arrow-forward">
            {t('period.later', { period: periodWords(choice.later.label, t, locale) })}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </div>
  )
}

/** What a report is made of and who sees it, before its first number. */
export function ReportBasis({ head, who }: { head: ReportHead; who: string }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { period, before, completeness } = head
  const complete = completeness
    ? t('head.completeness', {
        share: formatShare(completeness.known / completeness.posts, locale),
        day: formatShortDay(completeness.measuredOn, locale),
      })
    : t('head.noCompleteness')
  const sources =
    completeness && completeness.fromFiles !== null
      ? t('head.sources', { files: formatShare(completeness.fromFiles, locale) })
      : ''
  const compared = before
    ? t('head.comparedWith', { before: periodWords(before.label, t, locale) })
    : t('head.noBefore')
  return (
    <ul className="plain-list">
      <li>
        {t('head.basis', { from: formatDay(period.from, locale), until: formatDay(period.until, locale) })}{' '}
        {compared} {period.running ? t('head.running') : ''}
      </li>
      <li>
        {complete}
        {sources}
      </li>
      <li>
        <IconText icon="visibility">{who}</IconText>
      </li>
    </ul>
  )
}
