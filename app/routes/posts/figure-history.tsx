import { useLocale, useTranslations } from 'use-intl'
import { readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { OwnPost } from '#app/domain/posts/posts.server.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FigureChoiceForm } from './figure-choice.tsx'

type Reading = OwnPost['history'][number]
type Metric = (typeof readMetrics)[number]

/** The figures of an own post that count, each with its source and day, and below them every reading there is. */
export function FigureHistory({ post }: { post: OwnPost }) {
  const t = useTranslations('posts.figures')
  if (post.history.length === 0) return <p>{t('none')}</p>
  const { compared } = post
  return (
    <>
      {compared && compared.decided === null ? <FigureChoiceForm compared={compared} /> : null}
      <CountingFigures post={post} />
      <Disclosure summary={t('history')}>
        <p>{t('historyNote')}</p>
        <Readings history={post.history} />
        {compared && compared.decided !== null ? <FigureChoiceForm compared={compared} /> : null}
      </Disclosure>
    </>
  )
}

function CountingFigures({ post }: { post: OwnPost }) {
  const t = useTranslations('posts.figures')
  const locale = useLocale()
  const items = readMetrics.flatMap(metric => {
    const [value, source, on] = [post[metric], post[`${metric}Source`], post[`${metric}On`]]
    if (value === null || source === null || on === null) return []
    const from = t('from', { source: t(`sources.${source}`), day: formatDay(on, locale) })
    const shown = (
      <>
        <strong>{formatNumber(value, locale)}</strong> <span className="muted">{from}</span>
      </>
    )
    return [{ term: t(metric), value: shown }]
  })
  return <DescriptionList items={items} />
}

function Readings({ history }: { history: readonly Reading[] }) {
  const t = useTranslations('posts.figures')
  const locale = useLocale()
  const known = readMetrics.filter(metric => history.some(reading => reading[metric] !== null))
  const cell = (metric: Metric) => (reading: Reading) => {
    const value = reading[metric]
    return value === null ? t('unknown') : formatNumber(value, locale)
  }
  return (
    <DataTable
      caption={t('history')}
      captionHidden
      rows={history}
      rowKey={reading => `${reading.figureId ?? reading.importId}${reading.number}`}
      columns={[
        {
          key: 'day',
          label: t('asOf'),
          cell: reading => formatDay(reading.measuredOn ?? '', locale),
        },
        { key: 'source', label: t('source'), cell: reading => t(`sources.${reading.source}`) },
        ...known.map(metric => ({ key: metric, label: t(metric), numeric: true, cell: cell(metric) })),
      ]}
    />
  )
}
