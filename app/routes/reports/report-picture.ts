import type { Panel, PanelBar } from '#app/charts/bar-panels.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Figure } from '#app/domain/reports/figure.rules.ts'
import type { PeriodLabel } from '#app/domain/reports/period.rules.ts'
import type { FigureRow } from '#app/domain/reports/picture-grain.rules.ts'
import {
  type NumberKind,
  numberWords,
  periodWords,
  type ReportTexts,
  shortPeriodWords,
} from './report-words.ts'

/** One measure of a picture over a row of periods. Counts of posts are always known. */
export type PictureSeries = { name: string; kind: NumberKind; points: readonly PicturePoint[] }
export type PicturePoint = { label: PeriodLabel; figure: Figure }

/** The measures of the recruiting report's picture. */
export function recruitingPicture(
  { months, reach }: { months: ReadonlyArray<{ month: string; posts: number }>; reach: FigureRow },
  t: ReportTexts,
): PictureSeries[] {
  return [
    { name: t('picture.recruitingPosts'), kind: 'count', points: postPoints(months) },
    { name: t(`picture.reachBy.${grainTexts[reach.kind]}`), kind: 'count', points: reach.periods },
  ]
}

/** The measures of the image report's picture. */
export function imagePicture(
  report: {
    months: ReadonlyArray<{ month: string; posts: number; participation: Figure }>
    reach: FigureRow
  },
  t: ReportTexts,
): PictureSeries[] {
  const { months, reach } = report
  return [
    { name: t('picture.posts'), kind: 'count', points: postPoints(months) },
    {
      name: t('picture.participation'),
      kind: 'share',
      points: months.map(({ month, participation }) => ({ label: monthLabel(month), figure: participation })),
    },
    { name: t(`picture.reachBy.${grainTexts[reach.kind]}`), kind: 'count', points: reach.periods },
  ]
}

/** The measures as panels of bars to be drawn; a year is named where it begins. */
export function picturePanels(picture: readonly PictureSeries[], t: ReportTexts, locale: Locale): Panel[] {
  return picture.map(({ name, kind, points }) => ({
    title: name,
    columns: points.map(({ label }, index) => shortPeriodWords(label, index === 0, t, locale)),
    bars: points.map(({ figure }): PanelBar => {
      if (figure.status === 'suppressed') return { kind: 'hidden', label: t('suppressedShort') }
      if (figure.status === 'unknown') return { kind: 'none', label: t('unknown') }
      return { kind: 'bar', value: figure.value, label: numberWords(figure.value, kind, t, locale) }
    }),
  }))
}

/** What a picture shows, in sentences: for each measure its sum or range, with the periods of it. */
export function pictureAlt(picture: readonly PictureSeries[], t: ReportTexts, locale: Locale): string {
  const points = picture[0]?.points ?? []
  const [first, last] = [points[0], points.at(-1)]
  const span =
    first && last
      ? t('picture.span', {
          first: periodWords(first.label, t, locale),
          last: periodWords(last.label, t, locale),
        })
      : ''
  return [span, ...picture.map(series => seriesAlt(series, t, locale))].join('').trim()
}

function seriesAlt({ name, kind, points }: PictureSeries, t: ReportTexts, locale: Locale): string {
  const known = points
    .flatMap(({ label, figure }) =>
      figure.status === 'shown' ? [{ value: figure.value, period: periodWords(label, t, locale) }] : [],
    )
    .toSorted((one, other) => one.value - other.value)
  const hidden = points.filter(({ figure }) => figure.status === 'suppressed').length
  const tail = hidden > 0 ? t('picture.altHidden', { count: hidden }) : ''
  const write = (value: number) => numberWords(value, kind, t, locale)
  const [least, most] = [known[0], known.at(-1)]
  if (!least || !most) return t('picture.altNoFigures', { name }) + tail
  if (most.value === 0) return t('picture.altNone', { name }) + tail
  const ends = { name, most: write(most.value), mostPeriod: most.period }
  if (known.length === points.length && kind === 'count') {
    return t('picture.altCounts', { ...ends, sum: write(known.reduce((sum, { value }) => sum + value, 0)) })
  }
  if (known.length === 1) return t('picture.altOneFigure', ends) + tail
  return t('picture.altFigures', { ...ends, least: write(least.value), leastPeriod: least.period }) + tail
}

const grainTexts = { month: 'month', quarter: 'quarter', 'half-year': 'halfYear', year: 'year' } as const

function postPoints(months: ReadonlyArray<{ month: string; posts: number }>): PicturePoint[] {
  return months.map(({ month, posts }) => ({
    label: monthLabel(month),
    figure: { status: 'shown', value: posts },
  }))
}

function monthLabel(month: string): PeriodLabel {
  return { kind: 'month', year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }
}
