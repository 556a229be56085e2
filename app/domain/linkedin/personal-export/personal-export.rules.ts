import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import { type IsoDay, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import {
  type DailyFigures,
  type DailySheet,
  readEngagement,
  readNewFollowers,
  writtenDaysOf,
} from './daily-figures.rules.ts'
import { decideDateOrder, exampleOf, type WrittenDays } from './date-order.rules.ts'
import { type ExportFileName, type Period, readExportFileName } from './export-file-name.rules.ts'
import type { ExportWarning } from './export-warning.rules.ts'
import { SHEET_KINDS, SHEET_NAMES } from './export-words.rules.ts'
import {
  type ExportTotals,
  type FollowerTotal,
  readFollowerTotal,
  readStatedPeriod,
  readTotals,
  writtenFollowerDayOf,
  writtenPeriodOf,
} from './overview.rules.ts'
import { foundKinds, type RecognisedSheets, recogniseSheets } from './sheet-shape.rules.ts'
import { readTopPosts, writtenPostDaysOf } from './top-posts.rules.ts'
import type { DateOrder } from './written-date.rules.ts'

/**
 * The generations of LinkedIn's personal export: until 2026 five sheets with numbers as numbers; since then
 * every cell is text, first in five sheets, later in six.
 */
export type ExportGeneration = 'content-5' | 'aggregate-5' | 'aggregate-6'

/** One UTC day. Null is unknown and not 0; negative counts are real (reactions taken back). */
export type ExportedDay = { date: IsoDay } & DailyFigures

/**
 * What a member's own export says. `member` is the name in the file name, if any. `period` is the one the file
 * states, else the one in its name. `days` ascend; `posts` are in file order.
 */
export type PersonalExport = {
  kind: 'personal'
  generation: ExportGeneration
  member: string | null
  period: Period | null
  totals: ExportTotals
  followers: FollowerTotal | null
  days: ExportedDay[]
  posts: ListedPost[]
  warnings: ExportWarning[]
}

/**
 * Reads the sheets of a workbook as a personal export. At least two of the four sheets with figures must be
 * recognised, otherwise it is no such export. `answer` is the date order a person stated; without it the order
 * is decided from the file, or the question is asked with a day that reads both ways as `detail`.
 */
export function readPersonalExport(
  workbook: readonly Sheet[],
  fileName: string,
  answer?: DateOrder,
): { ok: true; value: PersonalExport } | ExportRefusal {
  const sheets = recogniseSheets(workbook)
  if (foundKinds(sheets).length < 2) return refuse('not-an-export')
  const name = readExportFileName(fileName)
  const written = collectWrittenDays(sheets, name)
  const order = decideDateOrder(written, answer)
  if (!order.ok) return refuse(order.reason, exampleOf(written, order.reason))
  return { ok: true, value: assemble(sheets, name, order.value) }
}

function collectWrittenDays(sheets: RecognisedSheets, name: ExportFileName): WrittenDays {
  const { discovery, engagement, topPosts, followers } = sheets
  const followerDay = followers && writtenFollowerDayOf(followers)
  return {
    columns: [engagement, followers].map(sheet => (sheet ? writtenDaysOf(sheet) : [])),
    range: discovery && writtenPeriodOf(discovery),
    loose: [...(topPosts ? writtenPostDaysOf(topPosts) : []), ...(followerDay ? [followerDay] : [])],
    named: name.period,
  }
}

function assemble(sheets: RecognisedSheets, name: ExportFileName, order: DateOrder): PersonalExport {
  const nothing: DailySheet = { days: new Map(), warnings: [] }
  const engagement = sheets.engagement ? readEngagement(sheets.engagement, order) : nothing
  const newFollowers = sheets.followers ? readNewFollowers(sheets.followers, order) : nothing
  const top = sheets.topPosts ? readTopPosts(sheets.topPosts, order) : { posts: [], warnings: [] }
  const stated = sheets.discovery && readStatedPeriod(sheets.discovery, order)
  const period = stated ?? name.period
  return {
    kind: 'personal',
    generation: generationOf(sheets),
    member: name.member,
    period,
    totals: sheets.discovery ? readTotals(sheets.discovery) : { impressions: null, membersReached: null },
    followers: sheets.followers && readFollowerTotal(sheets.followers, order),
    days: mergeDays(engagement, newFollowers),
    posts: top.posts,
    warnings: [
      ...warnAboutSheets(sheets),
      ...warnAboutPeriod(sheets.discovery, stated, name.period),
      ...warnAboutDaysOutside(sheets.engagement, engagement, period),
      ...warnAboutDaysOutside(sheets.followers, newFollowers, period),
      ...engagement.warnings,
      ...top.warnings,
      ...newFollowers.warnings,
    ],
  }
}

// The file name would say it too, but people rename files.
function generationOf(sheets: RecognisedSheets): ExportGeneration {
  if (sheets.demographics > 1) return 'aggregate-6'
  const withFigures = [sheets.discovery, sheets.engagement, sheets.followers]
  const hasNumbers = withFigures.some(sheet => sheet?.rows.flat().some(cell => typeof cell === 'number'))
  return hasNumbers ? 'content-5' : 'aggregate-5'
}

function mergeDays(...sheets: DailySheet[]): ExportedDay[] {
  const merged = new Map<IsoDay, ExportedDay>()
  for (const [date, figures] of sheets.flatMap(({ days }) => [...days])) {
    const unknown = { date, impressions: null, engagements: null, newFollowers: null }
    merged.set(date, { ...(merged.get(date) ?? unknown), ...figures })
  }
  return [...merged.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function warnAboutSheets(sheets: RecognisedSheets): ExportWarning[] {
  const missing = SHEET_KINDS.filter(kind => sheets[kind] === null)
  return [
    ...missing.map(kind => ({ code: 'sheet-missing' as const, sheet: SHEET_NAMES[kind], cell: null })),
    ...sheets.unknown.map(({ name }) => ({ code: 'sheet-unknown' as const, sheet: name, cell: null })),
  ]
}

function warnAboutPeriod(
  discovery: Sheet | null,
  stated: Period | null,
  named: Period | null,
): ExportWarning[] {
  if (!discovery || !stated || !named) return []
  if (stated.from === named.from && stated.to === named.to) return []
  const value = textOf(discovery.rows[0]?.[1] ?? null)
  return [{ code: 'period-differs', sheet: discovery.name, cell: 'B1', value }]
}

// One warning a sheet: a wrong file name puts every row outside.
function warnAboutDaysOutside(
  sheet: Sheet | null,
  { days }: DailySheet,
  period: Period | null,
): ExportWarning[] {
  if (!sheet || !period) return []
  const outside = [...days.keys()].find(day => day < period.from || day > period.to)
  return outside ? [{ code: 'day-outside-period', sheet: sheet.name, cell: null, value: outside }] : []
}
