import { cellAt, type IsoDay, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import type { Period } from './export-file-name.rules.ts'
import { labelHintsAt } from './export-words.rules.ts'
import { figureOrNull } from './figure.rules.ts'
import { type DateOrder, dayUnder, findWrittenDays, type WrittenDay } from './written-date.rules.ts'

/** LinkedIn's estimates for the whole period. Members reached counts people once and must not be added up. */
export type ExportTotals = { impressions: number | null; membersReached: number | null }

/** Followers at the end of the period. */
export type FollowerTotal = { on: IsoDay; total: number }

/** The period in B1 of DISCOVERY as written ("10/8/2026 - 10/9/2026"); null when it is in words or missing. */
export function writtenPeriodOf(discovery: Sheet): { from: WrittenDay; to: WrittenDay } | null {
  const [from, to, ...more] = findWrittenDays(textOf(cellAt(discovery, 0, 1)))
  return from && to && more.length === 0 ? { from, to } : null
}

/** The period DISCOVERY states under a date order; null unless both days exist and ascend. */
export function readStatedPeriod(discovery: Sheet, order: DateOrder): Period | null {
  const written = writtenPeriodOf(discovery)
  const from = written && dayUnder(written.from, order)
  const to = written && dayUnder(written.to, order)
  return from && to && from <= to ? { from, to } : null
}

/** Impressions and members reached: by their labels where we know the words, else rows 2 and 3 in this order. */
export function readTotals(discovery: Sheet): ExportTotals {
  const row = (figure: keyof ExportTotals, position: number) => {
    const labelled = discovery.rows.findIndex(
      (cells, index) => index > 0 && labelHintsAt(figure, textOf(cells[0] ?? null)),
    )
    return figureOrNull(cellAt(discovery, labelled < 0 ? position : labelled, 1))
  }
  return { impressions: row('impressions', 1), membersReached: row('membersReached', 2) }
}

/** The day inside A1 of FOLLOWERS ("Total followers on 10/9/2026:") as written. */
export function writtenFollowerDayOf(followers: Sheet): WrittenDay | null {
  return findWrittenDays(textOf(cellAt(followers, 0, 0)))[0] ?? null
}

/** Total followers and their day from row 1 of FOLLOWERS; null unless both are readable. */
export function readFollowerTotal(followers: Sheet, order: DateOrder): FollowerTotal | null {
  const written = writtenFollowerDayOf(followers)
  const on = written && dayUnder(written, order)
  const total = figureOrNull(cellAt(followers, 0, 1))
  return on && total !== null ? { on, total } : null
}
