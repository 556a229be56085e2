import type { Figure, FigureIn } from './figure.rules.ts'
import { type PeriodLabel, periodOf } from './period.rules.ts'
import { type ReportFrame, reportKinds } from './report-frame.rules.ts'

/** A figure in a row of periods of one kind: what a picture draws. */
export type FigureRow = {
  kind: (typeof reportKinds)[number]
  periods: ReadonlyArray<{ key: string; label: PeriodLabel; figure: Figure }>
}

/**
 * A figure over the months of a picture as finely as it may be shown: month by month or, if none of them may
 * be, by quarter, half-year or year. If nothing may be shown at all, month by month.
 */
export function finestRow(frame: ReportFrame, figure: FigureIn): FigureRow {
  const rows = reportKinds.map(kind => rowOf(kind, frame, figure))
  return (
    rows.find(({ periods }) => periods.some(period => period.figure.status === 'shown')) ??
    rowOf('month', frame, figure)
  )
}

function rowOf(kind: FigureRow['kind'], { pictureMonths, start }: ReportFrame, figure: FigureIn): FigureRow {
  const periods = new Map(
    pictureMonths.map(month => periodOf(kind, { start, now: month })).map(period => [period.key, period]),
  )
  return {
    kind,
    periods: [...periods.values()].map(({ key, label }) => ({ key, label, figure: figure(key) })),
  }
}
