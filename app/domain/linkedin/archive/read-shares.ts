import type { ListedPost } from '../listed-post.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { CsvRow } from './read-csv.ts'
import { readShare, type ShareProblem } from './read-share.ts'

// Which of its cells made a row unreadable.
const CULPRITS: Record<ShareProblem, 'ShareLink' | 'Date'> = {
  'post-address-unreadable': 'ShareLink',
  'row-time-unreadable': 'Date',
  'post-date-differs': 'Date',
}

/** Reads the own posts of Shares.csv. A row that does not hold together is not used, and said with its line. */
export function readShares(
  rows: readonly CsvRow[],
  file: string,
): { posts: ListedPost[]; warnings: ExportWarning[] } {
  const posts = new Map<string, ListedPost>()
  const warnings: ExportWarning[] = []
  for (const { line, cells } of rows) {
    const warn = (code: ShareProblem | 'post-twice', value = '') =>
      warnings.push({ code, sheet: file, cell: String(line), value: value.slice(0, 120) })
    const read = readShare(cells)
    if (!read.ok) warn(read.reason, cells[CULPRITS[read.reason]])
    else if (posts.has(read.value.url)) warn('post-twice', read.value.url)
    else posts.set(read.value.url, read.value)
  }
  return { posts: [...posts.values()], warnings }
}
