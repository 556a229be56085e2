import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { identityKey } from '#app/domain/posts/post-identity.rules.ts'
import { readShare, type ShareProblem, type ShareRow } from '../archive/read-share.ts'
import { type ImportContent, NO_CONTENT } from '../imports/import-content.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import type { ExportWarning, WarningCode } from '../personal-export/export-warning.rules.ts'
import type { LinkedInFailure } from './linkedin-client.rules.ts'

/** Far more than anybody has posted; whoever sends more is not LinkedIn, or has lost count. */
const LIMITS = { pages: 200, rows: 20_000 }

/** LinkedIn's name for what is asked for. It stands where a file has the name of its sheet. */
const PLACE = 'MEMBER_SHARE_INFO'

const LONGEST_QUOTE = 120

/**
 * Reads everything LinkedIn hands out about somebody's posts, page by page, and keeps of each row what is kept of a
 * row of the archive. A row that cannot be read is named in the warnings; a post that comes twice counts once. If any
 * page fails, or there are more than 200 pages or 20,000 rows ('too-much'), nothing is used.
 */
export async function gatherShares(
  pages: AsyncIterable<Result<readonly ShareRow[], LinkedInFailure>>,
  limits = LIMITS,
): Promise<Result<ImportContent, LinkedInFailure | 'too-much'>> {
  const posts = new Map<string, ListedPost>()
  const warnings: ExportWarning[] = []
  let [pageCount, rowCount] = [0, 0]
  for await (const page of pages) {
    if (!page.ok) return page
    pageCount += 1
    if (pageCount > limits.pages || rowCount + page.value.length > limits.rows) return failure('too-much')
    for (const row of page.value) {
      rowCount += 1
      const read = readShare(row)
      const key = read.ok ? identityKey(read.value) : ''
      if (!read.ok) warnings.push(warningAt(rowCount, WARNINGS[read.reason](row)))
      else if (posts.has(key)) warnings.push(warningAt(rowCount, ['post-twice', read.value.id]))
      else posts.set(key, read.value)
    }
  }
  return success(contentOf([...posts.values()], warnings))
}

const WARNINGS: Record<ShareProblem, (row: ShareRow) => [WarningCode, string | undefined]> = {
  'post-address-unreadable': row => ['post-address-unreadable', row.ShareLink],
  'row-time-unreadable': row => ['row-time-unreadable', row.Date],
  'post-date-differs': row => ['post-date-differs', row.Date],
}

function warningAt(row: number, [code, value = '']: [WarningCode, string | undefined]): ExportWarning {
  return { code, sheet: PLACE, cell: String(row), value: value.slice(0, LONGEST_QUOTE) }
}

// In a fixed order, whatever order LinkedIn chose today: the same posts are the same content.
function contentOf(posts: ListedPost[], warnings: ExportWarning[]): ImportContent {
  const ordered = posts.toSorted(
    (one, other) => compare(one.publishedAt, other.publishedAt) || compare(one.id, other.id),
  )
  const [first, last] = [ordered.at(0), ordered.at(-1)]
  const period = first && last ? { from: dayIn(first), to: dayIn(last) } : null
  return { ...NO_CONTENT, period, posts: ordered, warnings }
}

function dayIn({ publishedAt }: ListedPost): string {
  return publishedAt.slice(0, 10)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
