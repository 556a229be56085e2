import { type ParsingOptions, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, Sheet } from './sheet.rules.ts'

/** More sheets, or rows in a sheet, are no export. */
export const MAX_SHEETS = 30
export const MAX_ROWS = 5_000
const MAX_COLUMNS = 26

/** How the library reads any workbook: values only, nothing evaluated, the sheets' own claim about their size ignored. */
export const READING: ParsingOptions = {
  type: 'array',
  dense: true,
  nodim: true,
  sheetRows: MAX_ROWS,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
}

/** The cells of every sheet of a workbook; columns behind Z are left out. */
export function sheetsOf(workbook: WorkBook): Sheet[] {
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true
  return workbook.SheetNames.map(name => ({ name, rows: rowsOf(workbook.Sheets[name], since1904) }))
}

function rowsOf(sheet: WorkSheet | undefined, since1904: boolean): Cell[][] {
  const data: unknown = sheet?.['!data']
  if (!Array.isArray(data)) return []
  return Array.from(data, row =>
    Array.isArray(row) ? Array.from(row.slice(0, MAX_COLUMNS), cell => cellOf(cell, since1904)) : [],
  )
}

type ReaderCell = { t: string; v?: unknown; z?: unknown }

function cellOf(cell: ReaderCell | undefined, since1904: boolean): Cell {
  if (!cell) return null
  if (cell.t === 's' && typeof cell.v === 'string') return cell.v
  if (cell.t !== 'n' || typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return null
  return typeof cell.z === 'string' && isDateFormat(cell.z) ? dayOf(cell.v, since1904) : cell.v
}

// Nearly every number of a workbook is in this format.
function isDateFormat(format: string): boolean {
  return format !== 'General' && SSF.is_date(format)
}

function dayOf(serial: number, since1904: boolean): Cell {
  const date = SSF.parse_date_code(serial, { date1904: since1904 })
  if (!date || date.m < 1 || date.d < 1) return serial
  return { day: [String(date.y).padStart(4, '0'), pad(date.m), pad(date.d)].join('-') }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
