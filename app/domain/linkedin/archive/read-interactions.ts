import { readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { MemberInteraction } from './data-archive.rules.ts'
import type { CsvRow } from './read-csv.ts'
import { readWrittenSecond } from './written-second.rules.ts'

/**
 * Reads what a person did under others' posts: when, and under which post if the link names one. What they wrote, and
 * which reaction it was, is not kept. A row without a time LinkedIn could have written is not used.
 */
export function readInteractions(
  rows: readonly CsvRow[],
  kind: MemberInteraction['kind'],
  file: string,
): { interactions: MemberInteraction[]; warnings: ExportWarning[] } {
  const interactions: MemberInteraction[] = []
  const warnings: ExportWarning[] = []
  for (const { line, cells } of rows) {
    const at = readWrittenSecond(cells.Date ?? '')
    if (!at) {
      const value = (cells.Date ?? '').slice(0, 120)
      warnings.push({ code: 'row-time-unreadable', sheet: file, cell: String(line), value })
      continue
    }
    const post = readPostUrl(cells.Link ?? '')
    const { type, id } = post.ok ? post.value : { type: null, id: null }
    interactions.push({ kind, at: `${at}.000Z`, type, id })
  }
  return { interactions, warnings }
}
