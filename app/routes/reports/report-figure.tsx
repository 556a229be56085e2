import { useLocale, useTranslations } from 'use-intl'
import { panelsSize } from '#app/charts/bar-panels.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { type PictureSeries, pictureAlt } from './report-picture.ts'
import { figureWords, periodWords } from './report-words.ts'

/** The picture of a report for light, dark and narrow screens, with its words and its table. */
export function ReportFigure(props: {
  title: string
  /** The address of the picture, without a query. */
  path: string
  periodKey: string
  picture: readonly PictureSeries[]
  k: number
}) {
  const t = useTranslations('reports')
  const { picture } = props
  const source = (shape: 'wide' | 'narrow') => {
    const src = `${props.path}?zeitraum=${props.periodKey}&shape=${shape}`
    const size = panelsSize(
      picture.map(({ points }) => points.length),
      shape,
    )
    return { src, darkSrc: `${src}&theme=dark`, ...size }
  }
  return (
    <Figure
      title={props.title}
      alt={pictureAlt(picture, t, useLocale())}
      {...source('wide')}
      narrow={source('narrow')}
      table={picture.map(series => <SeriesTable key={series.name} series={series} k={props.k} />)}
      howCounted={<p>{t('picture.howCounted')}</p>}
    />
  )
}

function SeriesTable({ series: { name, kind, points }, k }: { series: PictureSeries; k: number }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = figureWords(k, t, locale)
  return (
    <DataTable
      caption={name}
      rows={points.map(({ label, figure }) => ({ period: periodWords(label, t, locale), figure }))}
      rowKey={({ period }) => period}
      columns={[
        { key: 'period', label: t('picture.period'), cell: ({ period }) => period },
        { key: 'figure', label: t('picture.number'), numeric: true, cell: row => words(row.figure, kind) },
      ]}
    />
  )
}
