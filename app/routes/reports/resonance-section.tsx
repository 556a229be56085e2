import { useLocale, useTranslations } from 'use-intl'
import { type ResonanceKind, resonanceKinds } from '#app/domain/posts/post-facts.rules.ts'
import type { Compared } from '#app/domain/reports/figure.rules.ts'
import type { ReportHead } from '#app/domain/reports/report-head.rules.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { figureWords } from './report-words.ts'

/** What people say back: how many posts got praise, questions, criticism, press or contact requests. */
export function ResonanceSection(props: { head: ReportHead; resonance: Record<ResonanceKind, Compared> }) {
  const t = useTranslations('reports')
  const words = figureWords(props.head.k, t, useLocale())
  const { resonance } = props
  return (
    <Section title={t('image.resonanceTitle')}>
      <DataTable
        caption={t('image.resonanceCaption')}
        rows={resonanceKinds}
        rowKey={kind => kind}
        columns={[
          { key: 'kind', label: t('image.resonanceKind'), cell: kind => t(`image.resonance.${kind}`) },
          {
            key: 'now',
            label: t('image.now'),
            numeric: true,
            cell: kind => words(resonance[kind].now, 'count'),
          },
          {
            key: 'before',
            label: t('image.before'),
            numeric: true,
            cell: kind => words(resonance[kind].before ?? { status: 'unknown' }, 'count'),
          },
        ]}
      />
    </Section>
  )
}
