import { type Cell, cellAt, cellName, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { readFigure } from './figure.rules.ts'

/** What was not understood, or not used, although the export as a whole was read. */
export type WarningCode =
  | 'sheet-missing'
  | 'sheet-unknown'
  | 'period-differs'
  | 'day-unreadable'
  | 'day-twice'
  | 'day-outside-period'
  | 'figure-unreadable'
  | 'post-address-only-digits'
  | 'post-address-unreadable'
  | 'post-day-unreadable'
  | 'post-twice'
  | 'post-date-differs'

/** A warning with its place: the sheet by its name in the file, the cell ('B3') and what stands there. */
export type ExportWarning = { code: WarningCode; sheet: string; cell: string | null; value?: string }

/** A warning about one cell, by zero-based row and column, quoting at most 120 characters of it. */
export function warnAt(
  code: WarningCode,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): ExportWarning {
  return { code, sheet: sheet.name, cell: cellName(row, column), value: textOf(cell).slice(0, 120) }
}

/** The count in a cell; null for a missing one, and for an unreadable one with a warning added. */
export function readFigureAt(
  sheet: Sheet,
  row: number,
  column: number,
  warnings: ExportWarning[],
): number | null {
  const cell = cellAt(sheet, row, column)
  const figure = readFigure(cell)
  if (figure.kind === 'unreadable') warnings.push(warnAt('figure-unreadable', sheet, row, column, cell))
  return figure.kind === 'known' ? figure.value : null
}
