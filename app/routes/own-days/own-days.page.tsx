import { useLocale, useTranslations } from 'use-intl'
import { linePanelsSize } from '#app/charts/line-panels.ts'
import type { OwnDaysSummary, OwnMonth } from '#app/domain/linkedin/own-days/own-days.rules.ts'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { ownDaysAlt } from './own-days-picture.ts'

/** How often the person's posts were shown day by day, as a picture that only they see. */
export function OwnDaysFigure({ summary }: { summary: OwnDaysSummary }) {
  const t = useTranslations('ownDays')
  const locale = useLocale()
  return (
    <Figure
      title={t('title')}
      alt={ownDaysAlt(summary, t, locale)}
      {...source('wide')}
      narrow={source('narrow')}
      table={<Months months={summary.months} />}
      howCounted={<p>{t('counted')}</p>}
    />
  )
}

function source(shape: 'wide' | 'narrow') {
  const src = `/zahlen/bild?shape=${shape}`
  return { src, darkSrc: `${src}&theme=dark`, ...linePanelsSize(1, shape) }
}

function Months({ months }: { months: readonly OwnMonth[] }) {
  const t = useTranslations('ownDays')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', label: t('month'), cell: ({ month }) => formatMonth(month, locale) },
        {
          key: 'impressions',
          label: t('impressions'),
          numeric: true,
          cell: ({ impressions }) => (impressions === null ? '–' : formatNumber(impressions, locale)),
        },
        {
          key: 'known',
          label: t('known'),
          numeric: true,
          cell: ({ known, days }) => t('ofDays', { known, days }),
        },
      ]}
    />
  )
}
