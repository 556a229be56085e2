import { type ExportWarning, readFigureAt, warnAt } from '../personal-export/export-warning.rules.ts'
import { figureOrNull } from '../personal-export/figure.rules.ts'
import {
  type DateOrder,
  dayUnder,
  readWrittenDay,
  type WrittenDay,
} from '../personal-export/written-date.rules.ts'
import { cellAt, type IsoDay, isBlank, isText, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { PAGE_DAY_METRICS, type PageDay, type PageDayMetric } from './page-export.rules.ts'
import { contradictsRate } from './page-rate.rules.ts'
import { type ColumnMeasure, type ColumnPart, readColumnHeader } from './page-words.rules.ts'

/** What a table of days is about. */
export type DailyTopic = 'content' | 'followers' | 'visitors'

/** A table of days: the sheet it stands in, its first row of days (zero-based), and the column of each metric. */
export type DailyTable = {
  topic: DailyTopic
  sheet: Sheet
  first: number
  columns: Partial<Record<PageDayMetric, number>>
  rate: number | null
}

type Layout = Pick<DailyTable, 'topic' | 'columns' | 'rate'>
type Rows = { sheet: Sheet; first: number; headers: string[] }

/** True for a sheet with a day in A and at least three figures beside it, whatever they are. */
export function holdsDailyTable(sheet: Sheet): boolean {
  return rowsOf(sheet) !== null
}

/**
 * Recognises a table of days of a page. Headers decide where we know their words. Else the shape must prove which
 * column is which: organic and sponsored add up to the total in every row. Null when neither does.
 */
export function findDailyTable(sheet: Sheet): DailyTable | null {
  const rows = rowsOf(sheet)
  if (!rows) return null
  const layout = layoutByWords(rows) ?? layoutByShape(rows)
  return layout && { ...layout, sheet, first: rows.first }
}

/** The days in column A as written, in the order of the rows. */
export function writtenDaysOf({ sheet, first }: DailyTable): WrittenDay[] {
  return sheet.rows.slice(first).flatMap(cells => readWrittenDay(cells[0] ?? null) ?? [])
}

/** Reads the days of a table. A day given twice: the later row wins, as LinkedIn's later exports correct earlier ones. */
export function readDays(
  table: DailyTable,
  order: DateOrder,
  warnings: ExportWarning[],
): Map<IsoDay, PageDay> {
  const days = new Map<IsoDay, PageDay>()
  const { sheet, first, columns } = table
  for (let row = first; row < sheet.rows.length; row++) {
    if (sheet.rows[row]?.every(isBlank)) continue
    const cell = cellAt(sheet, row, 0)
    const written = readWrittenDay(cell)
    const date = written && dayUnder(written, order)
    if (!date) {
      warnings.push(warnAt('day-unreadable', sheet, row, 0, cell))
      continue
    }
    if (days.has(date)) warnings.push(warnAt('day-twice', sheet, row, 0, cell))
    const figures = PAGE_DAY_METRICS.map(metric => {
      const column = columns[metric]
      return [metric, column === undefined ? null : readFigureAt(sheet, row, column, warnings)]
    })
    const day: PageDay = { date, ...Object.fromEntries(figures) }
    if (table.rate !== null && contradictsRate(day, cellAt(sheet, row, table.rate))) {
      warnings.push(warnAt('rate-differs', sheet, row, table.rate, cellAt(sheet, row, table.rate)))
    }
    days.set(date, day)
  }
  return days
}

const FEWEST_FIGURES = 3

function rowsOf(sheet: Sheet): Rows | null {
  const first = sheet.rows.findIndex((cells, row) => {
    if (cells.length <= FEWEST_FIGURES || readWrittenDay(cells[0] ?? null) === null) return false
    const figures = cells.slice(1).filter((_, index) => figureOrNull(cellAt(sheet, row, index + 1)) !== null)
    return figures.length >= FEWEST_FIGURES
  })
  if (first < 0) return null
  const header = sheet.rows.slice(0, first).findLast(cells => cells.filter(isText).length > FEWEST_FIGURES)
  return { sheet, first, headers: header?.map(textOf) ?? [] }
}

const CONTENT: ReadonlyArray<[PageDayMetric, ColumnMeasure, ColumnPart]> = [
  ['impressions', 'impressions', 'total'],
  ['organicImpressions', 'impressions', 'organic'],
  ['uniqueImpressions', 'unique-impressions', null],
  ['clicks', 'clicks', 'total'],
  ['reactions', 'reactions', 'total'],
  ['comments', 'comments', 'total'],
  ['reposts', 'reposts', 'total'],
]

const FOLLOWERS: ReadonlyArray<[PageDayMetric, ColumnMeasure, ColumnPart]> = [
  ['newFollowers', 'followers', 'total'],
  ['organicFollowers', 'followers', 'organic'],
  ['sponsoredFollowers', 'followers', 'sponsored'],
]

function layoutByWords({ headers }: Rows): Layout | null {
  const read = headers.map(readColumnHeader)
  // The last one: in the files about visitors the sections of the page come first, all of it last.
  const column = (measure: ColumnMeasure, part: ColumnPart) =>
    read.findLastIndex(found => found.measure === measure && (part === null || found.part === part))
  const columnsOf = (wanted: typeof CONTENT) =>
    Object.fromEntries(
      wanted.flatMap(([metric, measure, part]) => {
        const index = column(measure, part)
        return index > 0 ? [[metric, index]] : []
      }),
    ) as DailyTable['columns']

  const content = columnsOf(CONTENT)
  if (content.impressions !== undefined && Object.keys(content).length > 3) {
    const rate = column('engagement-rate', 'total')
    return { topic: 'content', columns: content, rate: rate > 0 ? rate : null }
  }
  const visitors = {
    pageViews: column('page-views', 'total'),
    uniqueVisitors: column('unique-visitors', 'total'),
  }
  if (visitors.pageViews > 0 && visitors.uniqueVisitors > 0) {
    return { topic: 'visitors', columns: visitors, rate: null }
  }
  const followers = columnsOf(FOLLOWERS)
  if (followers.newFollowers !== undefined && Object.keys(followers).length > 1) {
    return { topic: 'followers', columns: followers, rate: null }
  }
  return null
}

function layoutByShape(rows: Rows): Layout | null {
  const width = widthOf(rows)
  const triples = (...firsts: number[]) =>
    firsts.map(first => ({ parts: [first, first + 1], total: first + 2 }))
  if (width === 20 && addUp(rows, triples(1, 5, 8, 11, 14))) {
    const columns = {
      ...{ impressions: 3, organicImpressions: 1, uniqueImpressions: 4 },
      ...{ clicks: 7, reactions: 10, comments: 13, reposts: 16 },
    }
    return { topic: 'content', columns, rate: 19 }
  }
  if (width === 25 && addUp(rows, triples(1, 7, 13, 19))) {
    return { topic: 'visitors', columns: { pageViews: 21, uniqueVisitors: 24 }, rate: null }
  }
  const gains = Array.from({ length: width - 2 }, (_, index) => index + 1)
  if ((width === 4 || width === 5) && addUp(rows, [{ parts: gains, total: width - 1 }])) {
    const columns = { newFollowers: width - 1, organicFollowers: 2, sponsoredFollowers: 1 }
    return { topic: 'followers', columns, rate: null }
  }
  return null
}

function widthOf({ sheet, first }: Rows): number {
  return Math.max(...sheet.rows.slice(first).map(cells => cells.findLastIndex(cell => !isBlank(cell)) + 1))
}

type Sum = { parts: number[]; total: number }

// Every sum in every row, and at least one of something else than zeros: a table of zeros proves nothing.
function addUp({ sheet, first }: Rows, sums: readonly Sum[]): boolean {
  let proven = false
  for (let row = first; row < sheet.rows.length; row++) {
    for (const { parts, total } of sums) {
      const sum = figureOrNull(cellAt(sheet, row, total))
      const figures = parts.map(column => figureOrNull(cellAt(sheet, row, column)))
      if (sum === null || figures.includes(null)) continue
      if (figures.reduce<number>((added, figure) => added + (figure ?? 0), 0) !== sum) return false
      if (sum !== 0) proven = true
    }
  }
  return proven
}
