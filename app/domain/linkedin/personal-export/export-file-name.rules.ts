import { isCalendarDay } from './written-date.rules.ts'

/** First and last day of an export, both included, 'YYYY-MM-DD' in UTC. */
export type Period = { from: string; to: string }

/** What LinkedIn wrote into a file name: whose export it is, and its period. */
export type ExportFileName = { member: string | null; period: Period | null }

const SINCE_2026 = /^AggregateAnalytics_(?<member>.+)_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}(?!\d)/i
const UNTIL_2026 = /^Content_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}_(?<member>.+?)$/i
const TWO_DAYS = /(?<!\d)(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})(?!\d)/
const BROWSER_DUPLICATE = /\s*\(\d+\)$/

/**
 * Reads `AggregateAnalytics_<Name With Spaces>_<from>_<to>.xlsx` (since 2026) and
 * `Content_<from>_<to>_<NameWithoutSpaces>.xlsx` (before). A browser's " (1)" does not count. The member is known
 * from these two forms only; the period also from a renamed file that kept the two days.
 */
export function readExportFileName(name: string): ExportFileName {
  const stem = stemOf(name)
  const member = (SINCE_2026.exec(stem) ?? UNTIL_2026.exec(stem))?.groups?.member ?? null
  return { member, period: readPeriod(stem) }
}

/** The name of a file without folders, endings and a browser's " (1)". */
export function stemOf(name: string): string {
  return lastSegment(name)
    .replace(/(?:\.xlsx)+$/i, '')
    .replace(BROWSER_DUPLICATE, '')
    .normalize('NFC')
}

function lastSegment(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? ''
}

function readPeriod(stem: string): Period | null {
  const [, from = '', to = ''] = TWO_DAYS.exec(stem) ?? []
  return isCalendarDay(from) && isCalendarDay(to) && from <= to ? { from, to } : null
}
