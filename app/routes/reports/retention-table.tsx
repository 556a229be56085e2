import { useLocale, useTranslations } from 'use-intl'
import type { CohortKey, LookedAt, Retention, Stayed } from '#app/domain/reports/cohorts/cohort.rules.ts'
import { formatNumber, formatShare } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

const lookedAt = ['after6', 'after12', 'now'] as const satisfies readonly LookedAt[]

type Row = { key: string; name: string; stayed: Record<LookedAt, Stayed> }

/** Cohorts with how many stayed: totals from the smallest group on, the small ones together. */
export function RetentionTable({
  retention: { cohorts, rest, total },
  k,
}: {
  retention: Retention
  k: number
}) {
  const t = useTranslations('cohorts.retention')
  const words = useStayedWords(k)
  const nameOf = ({ year, half }: CohortKey) =>
    t(half === 1 ? 'firstHalf' : 'secondHalf', { year: String(year) })
  const rows: Row[] = [
    ...cohorts.map(({ cohort, stayed }) => ({
      key: `${cohort.year}-${cohort.half}`,
      name: nameOf(cohort),
      stayed,
    })),
    ...(rest ? [{ key: 'rest', name: t('others'), stayed: rest }] : []),
    { key: 'total', name: t('all'), stayed: total },
  ]
  return (
    <>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'cohort', label: t('cohort'), cell: ({ name }) => name },
          ...lookedAt.map(at => ({
            key: at,
            label: t(at),
            numeric: true,
            cell: ({ key, stayed }: Row) =>
              key === 'rest' ? words.rest(stayed[at]) : words.each(stayed[at]),
          })),
        ]}
      />
      <Disclosure summary={t('howCounted')}>
        <p>{t('howJoined')}</p>
        <p>{t('howStayed')}</p>
        <p>{t('howHidden', { k: String(k) })}</p>
      </Disclosure>
    </>
  )
}

function useStayedWords(k: number) {
  const t = useTranslations('cohorts.retention')
  const locale = useLocale()
  const each = (stayed: Stayed): string => {
    switch (stayed.status) {
      case 'shown':
        return t('someOf', {
          stayed: formatNumber(stayed.stayed, locale),
          of: formatNumber(stayed.of, locale),
          share: formatShare(stayed.of === 0 ? 0 : stayed.stayed / stayed.of, locale),
        })
      case 'merged':
        return t('merged')
      case 'suppressed':
        return t('suppressed', { k: String(k) })
      case 'too-early':
        return t('tooEarly')
    }
  }
  return { each, rest: (stayed: Stayed) => (stayed.status === 'too-early' ? '–' : each(stayed)) }
}
