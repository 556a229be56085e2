import { cellAt, type IsoDay, isBlank, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { type ExportWarning, readFigureAt, warnAt } from './export-warning.rules.ts'
import { labelHintsAt } from './export-words.rules.ts'
import { type DateOrder, dayUnder, readWrittenDay, type WrittenDay } from './written-date.rules.ts'

/** The counts of one day. Missing is null, never 0; taken-back reactions make negative counts. */
export type DailyFigures = {
  impressions: number | null
  engagements: number | null
  newFollowers: number | null
}

type FigureName = keyof DailyFigures
type Column = { name: FigureName; index: number }
type DailyRow = { row: number; written: WrittenDay | null }

/** A sheet of days, in the order of the file: of the three figures each day has those of the sheet. */
export type DailySheet = { days: Map<IsoDay, Partial<DailyFigures>>; warnings: ExportWarning[] }

/** The days in column A as written, in the order of the rows. Rows above the first day are title and header. */
export function writtenDaysOf(sheet: Sheet): WrittenDay[] {
  return dailyRows(sheet).flatMap(({ written }) => written ?? [])
}

/** Reads ENGAGEMENT: day, impressions, engagements; the two figures may be swapped if their headers say so. */
export function readEngagement(sheet: Sheet, order: DateOrder): DailySheet {
  const headers = sheet.rows[0]?.map(textOf) ?? []
  const swapped =
    labelHintsAt('engagements', headers[1] ?? '') && labelHintsAt('impressions', headers[2] ?? '')
  const [impressions, engagements] = swapped ? [2, 1] : [1, 2]
  return readDailySheet(sheet, order, [
    { name: 'impressions', index: impressions },
    { name: 'engagements', index: engagements },
  ])
}

/** Reads the daily table of FOLLOWERS: day, new followers. */
export function readNewFollowers(sheet: Sheet, order: DateOrder): DailySheet {
  return readDailySheet(sheet, order, [{ name: 'newFollowers', index: 1 }])
}

// A day given twice: the later row wins, as LinkedIn's later exports correct earlier ones.
function readDailySheet(sheet: Sheet, order: DateOrder, columns: Column[]): DailySheet {
  const days: DailySheet['days'] = new Map()
  const warnings: ExportWarning[] = []
  for (const { row, written } of dailyRows(sheet)) {
    const cell = cellAt(sheet, row, 0)
    const day = written && dayUnder(written, order)
    if (!day) {
      warnings.push(warnAt('day-unreadable', sheet, row, 0, cell))
      continue
    }
    if (days.has(day)) warnings.push(warnAt('day-twice', sheet, row, 0, cell))
    const figures = columns.map(({ name, index }) => [name, readFigureAt(sheet, row, index, warnings)])
    days.set(day, Object.fromEntries(figures))
  }
  return { days, warnings }
}

function dailyRows(sheet: Sheet): DailyRow[] {
  const rows = sheet.rows.map((cells, row) => ({ row, written: readWrittenDay(cells[0] ?? null), cells }))
  const first = rows.findIndex(({ written }) => written !== null)
  if (first < 0) return []
  return rows.slice(first).filter(({ cells }) => !cells.every(isBlank))
}
