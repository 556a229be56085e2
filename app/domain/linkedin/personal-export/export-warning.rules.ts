import { type Cell, cellName, type Sheet, textOf } from '../workbook/sheet.rules.ts'

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
