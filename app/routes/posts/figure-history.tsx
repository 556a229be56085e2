import { useLocale, useTranslations } from 'use-intl'
import { ownMetrics } from '#app/domain/posts/figures/figures.rules.ts'
import type { readOwnPost } from '#app/domain/posts/posts.server.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

export type OwnPost = NonNullable<Awaited<ReturnType<typeof readOwnPost>>>

const metrics = [...ownMetrics.slice(0, 2), 'engagements', ...ownMetrics.slice(2)] as const

/** The figures of an own post that count, and below them every reading they come from. */
export function FigureHistory({ post }: { post: OwnPost }) {
  const t = useTranslations('posts.figures')
  const locale = useLocale()
  if (post.history.length === 0) return <p>{t('none')}</p>
  const known = metrics.filter(metric => post.history.some(reading => reading[metric] !== null))
  const counts = known.map(metric => ({ term: t(metric), value: formatNumber(post[metric] ?? 0, locale) }))
  return (
    <>
      <DescriptionList items={counts} />
      <Disclosure summary={t('history')}>
        <p>{t('historyNote')}</p>
        <DataTable
          caption={t('history')}
          captionHidden
          rows={post.history}
          rowKey={reading => String(reading.figureId ?? reading.importId)}
          columns={[
            {
              key: 'day',
              label: t('measuredOn'),
              cell: reading => formatDay(reading.measuredOn ?? '', locale),
            },
            { key: 'source', label: t('source'), cell: reading => t(`sources.${reading.source}`) },
            ...known.map(metric => ({
              key: metric,
              label: t(metric),
              numeric: true,
              cell: (reading: OwnPost['history'][number]) => {
                const value = reading[metric]
                return value === null ? t('unknown') : formatNumber(value, locale)
              },
            })),
          ]}
        />
      </Disclosure>
    </>
  )
}
