/** A day of the calendar, 'YYYY-MM-DD'. */
export type IsoDay = string

/** One cell as the file holds it: text stays text, a cell formatted as a date is a day, missing is null. */
export type Cell = string | number | { day: IsoDay } | null

/** One sheet as rows of cells, starting at A1. Rows may differ in length. */
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] }

/** The cell at zero-based row and column; null outside the filled part. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null
}

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const VISIBLE = /[^\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/

/** The text of a cell without surrounding blanks and direction marks; '' for a missing cell. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.day
  return typeof cell === 'number' ? String(cell) : cell.replace(INVISIBLE, '').trim()
}

/** True when nothing can be read in the cell. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && !VISIBLE.test(cell))
}

/** True for a cell with words in it: text that is neither missing nor a number or day of the spreadsheet. */
export function isText(cell: Cell): boolean {
  return typeof cell === 'string' && !isBlank(cell)
}

/** How spreadsheets name a cell: zero-based row 2 and column 1 are 'B3', behind column Z comes AA. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

function columnName(column: number): string {
  const before = column < 26 ? '' : columnName(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}
