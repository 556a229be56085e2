import { useLocale, useTranslations } from 'use-intl'
import type { PageCompetitor } from '#app/domain/linkedin/page/page-export.rules.ts'
import type { PageFigures } from '#app/domain/linkedin/page-figures/read-page-figures.ts'
import { formatDay } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { useCount } from './use-count.ts'

const counted = ['followers', 'newFollowers', 'posts', 'engagements'] as const

/** Other pages beside the town's, by name: without places, for nothing is won here. */
export function PageComparison({ comparison }: { comparison: NonNullable<PageFigures['comparison']> }) {
  const t = useTranslations('pageFigures.comparison')
  const locale = useLocale()
  const count = useCount()
  const { period, exportedOn, rows } = comparison
  const state =
    period.from && period.to
      ? t('state', { from: formatDay(period.from, locale), until: formatDay(period.to, locale) })
      : t('stateDay', { day: formatDay(exportedOn, locale) })
  return (
    <Section title={t('title')} intro={`${t('intro')} ${state}`}>
      <DataTable
        caption={t('caption')}
        captionHidden
        narrow="pairs"
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', label: t('name'), cell: ({ name }) => name },
          ...counted.map(metric => ({
            key: metric,
            label: t(metric),
            numeric: true,
            cell: (row: PageCompetitor) => count(row[metric]),
          })),
        ]}
      />
    </Section>
  )
}
