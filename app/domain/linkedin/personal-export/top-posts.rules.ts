import { identityKey, publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { type ListedPost, NO_FIGURES } from '../listed-post.rules.ts'
import { cellAt, type IsoDay, isBlank, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { type ExportWarning, readFigureAt, warnAt } from './export-warning.rules.ts'
import { labelHintsAt } from './export-words.rules.ts'
import { isLinkedInAddress } from './sheet-shape.rules.ts'
import { type DateOrder, dayUnder, readWrittenDay, type WrittenDay } from './written-date.rules.ts'

/**
 * The posts of an export in the order of the file, the ranking by engagements first. A figure is null when the post
 * stands in only one of the two lists.
 */
export type TopPosts = { posts: ListedPost[]; warnings: ExportWarning[] }

type Measure = 'impressions' | 'engagements'
type List = { measure: Measure; address: number }

const ONLY_DIGITS = /^\d+$/
const LEFT = 0
const RIGHT = 4

/** The publication days of both lists as written, in no order. */
export function writtenPostDaysOf(sheet: Sheet): WrittenDay[] {
  return [LEFT, RIGHT].flatMap(address =>
    listRows(sheet).flatMap(row => readWrittenDay(cellAt(sheet, row, address + 1)) ?? []),
  )
}

/**
 * Reads TOP POSTS: two independent rankings side by side, engagements in A-C and impressions in E-G (swapped
 * if the headers say so), merged by post type and id. An "address" of digits only is a leak of the file's own
 * string numbers and is ignored with a warning; so is an address that names no post. A post given twice in one
 * list keeps its first row.
 */
export function readTopPosts(sheet: Sheet, order: DateOrder): TopPosts {
  const posts = new Map<string, ListedPost>()
  const warnings: ExportWarning[] = []
  for (const { measure, address } of listsOf(sheet)) {
    const inThisList = new Set<string>()
    for (const row of listRows(sheet)) {
      const found = readPost(sheet, row, address, warnings)
      if (!found) continue
      const key = identityKey(found)
      if (inThisList.has(key)) {
        warnings.push(warnAt('post-twice', sheet, row, address, found.url))
        continue
      }
      inThisList.add(key)
      const post = posts.get(key) ?? found
      const publishedOn = readPublicationDay(sheet, row, address + 1, order, warnings) ?? post.publishedOn
      const count = readFigureAt(sheet, row, address + 2, warnings)
      posts.set(key, { ...post, publishedOn, [measure]: count })
    }
  }
  return { posts: [...posts.values()], warnings }
}

function listsOf(sheet: Sheet): List[] {
  const header = listRows(sheet).at(0) ?? sheet.rows.length
  const labels = sheet.rows.slice(0, header)
  const hints = (column: number, measure: Measure) =>
    labels.some(cells => labelHintsAt(measure, textOf(cells[column] ?? null)))
  const swapped = hints(LEFT + 2, 'impressions') && hints(RIGHT + 2, 'engagements')
  return [
    { measure: swapped ? 'impressions' : 'engagements', address: LEFT },
    { measure: swapped ? 'engagements' : 'impressions', address: RIGHT },
  ]
}

// Everything above the first address (or leaked number) is LinkedIn's prose and the headers.
function listRows(sheet: Sheet): number[] {
  const isAddress = (text: string) => isLinkedInAddress(text) || ONLY_DIGITS.test(text)
  const first = sheet.rows.findIndex((_, row) =>
    [LEFT, RIGHT].some(column => isAddress(textOf(cellAt(sheet, row, column)))),
  )
  return first < 0 ? [] : Array.from({ length: sheet.rows.length - first }, (_, index) => first + index)
}

function readPost(sheet: Sheet, row: number, column: number, warnings: ExportWarning[]): ListedPost | null {
  const address = textOf(cellAt(sheet, row, column))
  if (address === '') return null
  const read = readPostUrl(address)
  if (!read.ok) {
    const code = ONLY_DIGITS.test(address) ? 'post-address-only-digits' : 'post-address-unreadable'
    warnings.push(warnAt(code, sheet, row, column, address))
    return null
  }
  const { type, id, url } = read.value
  return {
    type,
    id,
    url,
    publishedAt: publishedAt(id),
    publishedOn: null,
    ...NO_FIGURES,
    excerpt: null,
    textDigest: null,
  }
}

function readPublicationDay(
  sheet: Sheet,
  row: number,
  column: number,
  order: DateOrder,
  warnings: ExportWarning[],
): IsoDay | null {
  const cell = cellAt(sheet, row, column)
  const written = readWrittenDay(cell)
  const day = written && dayUnder(written, order)
  if (!day && !isBlank(cell)) warnings.push(warnAt('post-day-unreadable', sheet, row, column, cell))
  return day
}
