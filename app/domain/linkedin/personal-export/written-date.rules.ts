import { type Cell, type IsoDay, textOf } from '../workbook/sheet.rules.ts'

/** How a file writes its days: 10/8/2026 is 8 October month-first and 10 August day-first. */
export const DATE_ORDERS = ['month-first', 'day-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/**
 * A day as a file writes it. Year-first dates and spreadsheet dates read one way only; for the others
 * `monthFirst` and `dayFirst` hold both readings, null where that reading is no day of the calendar.
 */
export type WrittenDay = {
  text: string
  separator: string
  monthFirst: IsoDay | null
  dayFirst: IsoDay | null
}

const YEAR_FIRST = /(?<year>20\d{2})(?<mark>[./-])\s?(?<month>\d{1,2})\k<mark>\s?(?<day>\d{1,2})/
const YEAR_LAST =
  /(?<first>\d{1,2})(?<separator>[./-])\s?(?<second>\d{1,2})\k<separator>\s?(?<inYear>20\d{2})/
const DAY = `(?:${YEAR_FIRST.source}|${YEAR_LAST.source})`
const ANY_DAY = new RegExp(`(?<!\\d)${DAY}(?!\\d)`, 'g')
const ONE_DAY = new RegExp(`^${DAY}\\.?$`)

/** Reads a cell that holds one day and nothing else; null when it holds anything else. */
export function readWrittenDay(cell: Cell): WrittenDay | null {
  if (cell === null || typeof cell === 'number') return null
  const found = ONE_DAY.exec(textOf(cell))
  return found && writtenDay(found[0].replace(/\.$/, ''), found.groups)
}

/** Finds the days written inside a text, in order: two in "10/8/2026 - 10/9/2026". Years 2000 to 2099. */
export function findWrittenDays(text: string): WrittenDay[] {
  return Array.from(text.matchAll(ANY_DAY), ({ 0: written, groups }) => writtenDay(written, groups))
}

/** The day under one reading of the file; null when that reading gives no day of the calendar. */
export function dayUnder(written: WrittenDay, order: DateOrder): IsoDay | null {
  return order === 'month-first' ? written.monthFirst : written.dayFirst
}

/** True for 'YYYY-MM-DD' that names a day of the calendar (no 31 June, 29 February in leap years only). */
export function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))
}

function writtenDay(text: string, groups: RegExpExecArray['groups'] = {}): WrittenDay {
  const { year, month, day, first, second, inYear, mark, separator } = groups
  const monthFirst = year ? isoDay(year, month, day) : isoDay(inYear, first, second)
  const dayFirst = year ? monthFirst : isoDay(inYear, second, first)
  return { text, separator: separator ?? mark ?? '', monthFirst, dayFirst }
}

function isoDay(year = '', month = '', day = ''): IsoDay | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
