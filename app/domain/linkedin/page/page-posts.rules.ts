import { identityKey, publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { type ExportWarning, readFigureAt, warnAt } from '../personal-export/export-warning.rules.ts'
import { isLinkedInAddress } from '../personal-export/sheet-shape.rules.ts'
import {
  DATE_ORDERS,
  type DateOrder,
  dayUnder,
  readWrittenDay,
  type WrittenDay,
} from '../personal-export/written-date.rules.ts'
import { cellAt, isText, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { PAGE_POST_METRICS, type PagePost, type PagePostMetric } from './page-export.rules.ts'
import { contradictsRate, pageEngagementRate } from './page-rate.rules.ts'
import { type ColumnMeasure, readColumnHeader } from './page-words.rules.ts'

/** The page's own posts: the sheet, its first row of posts, the column of addresses, and the column of each metric. */
export type PostTable = {
  sheet: Sheet
  first: number
  address: number
  columns: Partial<Record<PagePostMetric, number>>
  rate: number | null
}

const MEASURES: ReadonlyArray<[PagePostMetric, ColumnMeasure]> = [
  ['impressions', 'impressions'],
  ['views', 'views'],
  ['clicks', 'clicks'],
  ['reactions', 'reactions'],
  ['comments', 'comments'],
  ['reposts', 'reposts'],
  ['follows', 'follows'],
]

// As LinkedIn orders them behind the address; the rate proves it where no header can be read.
const BEHIND_THE_ADDRESS: PostTable['columns'] = {
  ...{ impressions: 8, views: 9, clicks: 11, reactions: 13, comments: 14, reposts: 15, follows: 16 },
}
const RATE_BEHIND_THE_ADDRESS = 17
const CREATED_BEHIND_THE_ADDRESS = 4
// Less than this beside an address is another kind of file: an export about one post, for instance.
const FEWEST_COLUMNS = 9

/**
 * Recognises the list of a page's posts: a text and an address of LinkedIn beside it. Headers say which column is
 * which; where we know none of their words, the engagement rate of every row must prove LinkedIn's own order.
 * 'columns-unknown' when neither does.
 */
export function findPostTable(sheet: Sheet): PostTable | 'columns-unknown' | null {
  const first = sheet.rows.findIndex((_, row) => addressColumn(sheet, row) > 0)
  if (first < 0) return null
  const address = addressColumn(sheet, first)
  const isRow = isText(cellAt(sheet, first, address - 1)) && isText(cellAt(sheet, first, address))
  if (!isRow || (sheet.rows[first]?.length ?? 0) < address + FEWEST_COLUMNS) return null
  const header = sheet.rows.slice(0, first).findLast(cells => cells.filter(isText).length > 3)
  const measures = (header ?? []).map(cell => readColumnHeader(textOf(cell)).measure)
  const named = Object.fromEntries(
    MEASURES.flatMap(([metric, measure]) => {
      const column = measures.indexOf(measure)
      return column > address ? [[metric, column]] : []
    }),
  ) as PostTable['columns']
  const rate = measures.indexOf('engagement-rate')
  const table = { sheet, first, address }
  if (named.impressions !== undefined && Object.keys(named).length > 3) {
    return { ...table, columns: named, rate: rate > 0 ? rate : null }
  }
  const usual = {
    ...table,
    columns: shifted(BEHIND_THE_ADDRESS, address),
    rate: address + RATE_BEHIND_THE_ADDRESS,
  }
  return provenByRate(usual) ? usual : 'columns-unknown'
}

/** The days on which posts were created as written, in no order. */
export function writtenPostDaysOf({ sheet, first, address }: PostTable): WrittenDay[] {
  return sheet.rows
    .slice(first)
    .flatMap(cells => readWrittenDay(cells[address + CREATED_BEHIND_THE_ADDRESS] ?? null) ?? [])
}

/**
 * The order of dates that the posts prove: a post's number holds its time, so the day beside it reads only one way.
 * Null if they prove none.
 */
export function dateOrderOfPosts({ sheet, first, address }: PostTable): DateOrder | null {
  const days = sheet.rows.slice(first).flatMap(cells => {
    const read = readPostUrl(textOf(cells[address] ?? null))
    const written = readWrittenDay(cells[address + CREATED_BEHIND_THE_ADDRESS] ?? null)
    return read.ok && written ? [{ at: Date.parse(publishedAt(read.value.id)), written }] : []
  })
  const fitting = DATE_ORDERS.filter(order =>
    days.every(({ at, written }) => isNear(dayUnder(written, order), at)),
  )
  return days.length > 0 && fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Reads the posts in the order of the file. Who of the town posted stands beside them and is not read. */
export function readPagePosts(table: PostTable, warnings: ExportWarning[]): PagePost[] {
  const { sheet, first, address, columns, rate } = table
  const posts = new Map<string, PagePost>()
  for (let row = first; row < sheet.rows.length; row++) {
    const text = textOf(cellAt(sheet, row, address))
    if (text === '') continue
    const read = readPostUrl(text)
    if (!read.ok) {
      warnings.push(warnAt('post-address-unreadable', sheet, row, address, text))
      continue
    }
    const { type, id } = read.value
    if (posts.has(identityKey(read.value))) {
      warnings.push(warnAt('post-twice', sheet, row, address, text))
      continue
    }
    const figures = PAGE_POST_METRICS.map(metric => {
      const column = columns[metric]
      return [metric, column === undefined ? null : readFigureAt(sheet, row, column, warnings)]
    })
    const title = textOf(cellAt(sheet, row, address - 1))
    const post: PagePost = { type, id, publishedAt: publishedAt(id), title, ...Object.fromEntries(figures) }
    if (rate !== null && contradictsRate(post, cellAt(sheet, row, rate))) {
      warnings.push(warnAt('rate-differs', sheet, row, rate, cellAt(sheet, row, rate)))
    }
    posts.set(identityKey(post), post)
  }
  return [...posts.values()]
}

function addressColumn(sheet: Sheet, row: number): number {
  return (sheet.rows[row] ?? []).findIndex(cell => isLinkedInAddress(textOf(cell)))
}

function shifted(columns: PostTable['columns'], by: number): PostTable['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([metric, column]) => [metric, column + by]))
}

function provenByRate(table: PostTable): boolean {
  const { sheet, rate } = table
  if (rate === null) return false
  const posts = readPagePosts({ ...table, rate: null }, [])
  const proven = sheet.rows.slice(table.first).filter(cells => typeof cells[rate] === 'number')
  const known = posts.filter(post => pageEngagementRate(post) !== null)
  const warnings: ExportWarning[] = []
  readPagePosts(table, warnings)
  const contradicted = warnings.some(({ code }) => code === 'rate-differs' || code === 'figure-unreadable')
  return known.length > 0 && proven.length >= known.length && !contradicted
}

// LinkedIn's day is UTC's, but a post that was planned is created before it appears.
function isNear(day: string | null, at: number): boolean {
  return day !== null && Math.abs(Date.parse(day) - at) < 3 * 24 * 3_600_000
}
