import { publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { type ListedPost, NO_FIGURES } from '../listed-post.rules.ts'
import { describeText } from '../post-text.ts'
import { readWrittenSecond } from './written-second.rules.ts'

/** One row of `Shares.csv`, and of the same rows when they come through a connection: keys as LinkedIn writes them. */
export type ShareRow = Readonly<Record<string, string | undefined>>

/** Why a row was not used. */
export type ShareProblem = 'post-address-unreadable' | 'row-time-unreadable' | 'post-date-differs'

/**
 * Reads one own post. Its time stands twice: in words (UTC without a zone) and in the number of the share. Real rows
 * agree to the second, so a row whose times differ is damaged and not used.
 */
export function readShare(
  row: ShareRow,
): { ok: true; value: ListedPost } | { ok: false; reason: ShareProblem } {
  const read = readPostUrl(row.ShareLink ?? '')
  if (!read.ok) return { ok: false, reason: 'post-address-unreadable' }
  const written = readWrittenSecond(row.Date ?? '')
  if (!written) return { ok: false, reason: 'row-time-unreadable' }
  const { type, id, url } = read.value
  const at = publishedAt(id)
  if (at.slice(0, 19) !== written) return { ok: false, reason: 'post-date-differs' }
  const publishedOn = written.slice(0, 10)
  const { excerpt, textDigest } = describeText(plainCommentary(row.ShareCommentary ?? ''))
  const post = { ...NO_FIGURES, type, id, url, publishedAt: at, publishedOn, excerpt, textDigest }
  return { ok: true, value: post }
}

/**
 * The text of a post as its author wrote it. LinkedIn quotes every line of a longer text once more: if every line
 * break stands between quotes, they are taken away, otherwise they belong to the text.
 */
export function plainCommentary(commentary: string): string {
  const lines = commentary.split(commentary.includes('\r') ? /"\r?\n"/ : '"\n"')
  return lines.some(line => line.includes('\n')) ? commentary : lines.join('\n')
}
