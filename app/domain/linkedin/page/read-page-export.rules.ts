import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { decideDateOrder, exampleOf, type WrittenDays } from '../personal-export/date-order.rules.ts'
import type { Period } from '../personal-export/export-file-name.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { DateOrder } from '../personal-export/written-date.rules.ts'
import type { IsoDay, Sheet } from '../workbook/sheet.rules.ts'
import { type CompetitorTable, findCompetitorTable, readCompetitors } from './page-competitors.rules.ts'
import {
  type DailyTable,
  type DailyTopic,
  findDailyTable,
  holdsDailyTable,
  readDays,
  writtenDaysOf,
} from './page-days.rules.ts'
import { PAGE_DAY_METRICS, type PageDay, type PageExport, type PageKind } from './page-export.rules.ts'
import { type PageFileName, readPageFileName } from './page-file-name.rules.ts'
import {
  dateOrderOfPosts,
  findPostTable,
  type PostTable,
  readPagePosts,
  writtenPostDaysOf,
} from './page-posts.rules.ts'

type Tables = { days: DailyTable[]; posts: PostTable[]; competitors: CompetitorTable | null }

/**
 * Reads the sheets of a workbook as a file of a page: its content, followers, visitors, the updates of before 2023, or
 * the pages it compares itself with. Sheets that were put together by hand are read together. `answer` is the date
 * order a person stated; else days decide, or the time in the posts' numbers, or the question is asked.
 * @returns null if it is no such file; 'page-columns-unknown' if it is one whose columns nothing tells apart
 */
export function readPageExport(
  workbook: readonly Sheet[],
  fileName: string,
  answer?: DateOrder,
): { ok: true; value: PageExport } | ExportRefusal | null {
  const name = readPageFileName(fileName)
  const found = findTables(workbook)
  if (!found.ok) return found
  const { days, posts, competitors } = found.value
  if (days.length === 0 && posts.length === 0 && !competitors) {
    return name.kind ? refuse('page-columns-unknown') : null
  }
  const written: WrittenDays = {
    columns: days.map(writtenDaysOf),
    range: null,
    loose: posts.flatMap(writtenPostDaysOf),
    named: null,
  }
  const proven = posts.map(dateOrderOfPosts).find(order => order !== null)
  const order = decideDateOrder(written, answer ?? proven)
  if (!order.ok) return refuse(order.reason, exampleOf(written, order.reason))
  return { ok: true, value: assemble(found.value, name, order.value) }
}

function findTables(workbook: readonly Sheet[]): { ok: true; value: Tables } | ExportRefusal {
  const tables: Tables = { days: [], posts: [], competitors: null }
  for (const sheet of workbook) {
    const posts = findPostTable(sheet)
    if (posts === 'columns-unknown') return refuse('page-columns-unknown', sheet.name)
    const days = posts ? null : findDailyTable(sheet)
    if (!posts && !days && holdsDailyTable(sheet)) return refuse('page-columns-unknown', sheet.name)
    if (posts) tables.posts.push(posts)
    else if (days) tables.days.push(days)
    else tables.competitors ??= findCompetitorTable(sheet)
  }
  return { ok: true, value: tables }
}

function assemble({ days, posts, competitors }: Tables, name: PageFileName, order: DateOrder): PageExport {
  const warnings: ExportWarning[] = []
  const read = mergeDays(days.map(table => readDays(table, order, warnings)))
  const kind = kindOf({ days, posts, competitors }, name)
  return {
    kind,
    page: name.page,
    madeOn: name.madeOn,
    period: periodOf(read),
    days: read,
    posts: posts.flatMap(table => readPagePosts(table, warnings)),
    competitors: competitors ? readCompetitors(competitors, warnings) : [],
    warnings,
  }
}

const KINDS: Record<DailyTopic, PageKind> = {
  content: 'page-content',
  followers: 'page-followers',
  visitors: 'page-visitors',
}

function kindOf({ days, posts }: Tables, name: PageFileName): PageKind {
  const topics = days.map(({ topic }) => topic)
  const first = posts.length > 0 || topics.includes('content') ? 'content' : topics[0]
  if (!first) return 'page-competitors'
  const sheets = [...days, ...posts].map(({ sheet }) => sheet.name)
  const isLegacy = name.kind === 'page-updates' || sheets.some(sheet => /^update/i.test(sheet))
  return first === 'content' && isLegacy ? 'page-updates' : KINDS[first]
}

// The same day in two tables of one file: each metric from the table that knows it.
function mergeDays(tables: ReadonlyArray<Map<IsoDay, PageDay>>): PageDay[] {
  const merged = new Map<IsoDay, PageDay>()
  for (const [date, day] of tables.flatMap(days => [...days])) {
    const before = merged.get(date)
    const figures = PAGE_DAY_METRICS.map(metric => [metric, day[metric] ?? before?.[metric] ?? null])
    merged.set(date, { date, ...Object.fromEntries(figures) })
  }
  return [...merged.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function periodOf(days: readonly PageDay[]): Period | null {
  const [from, to] = [days.at(0)?.date, days.at(-1)?.date]
  return from && to ? { from, to } : null
}
