import type { DateOrder } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import type { ExportFile, ReadFile } from '#app/domain/linkedin/read-export.rules.ts'
import {
  ARCHIVE_SHARES,
  COMMENTS,
  csv,
  manyShares,
  quotedLines,
  REACTIONS,
  REPOSTS,
  SHARES_HEADER,
  zipped,
} from '#tests/fixtures/linkedin/archive.ts'
import {
  competitorSheets,
  contentSheets,
  followerSheets,
  pageCompetitors,
  pageContent,
  pageFollowers,
  pageUpdates,
  pageVisitors,
  updateSheets,
  visitorSheets,
} from '#tests/fixtures/linkedin/page-files.ts'
import {
  type CellValue,
  type DateStyle,
  type ExportSpec,
  personalExport,
  type Sheets,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'
import { SMALL_SINGLE_POST, singlePost, singlePostSheets } from '#tests/fixtures/linkedin/single-post.ts'

/**
 * A sound file to be mutated: its tables cell by cell, and how they become bytes. `order` is how it writes its days.
 * `checked` says that its bytes carry a checksum, so that no changed byte may ever be read as something else.
 */
export type Sample = {
  label: string
  kind: ReadFile['kind']
  name: string
  tables: Sheets
  order: DateOrder
  checked: boolean
  write: (tables: Sheets) => Uint8Array
}

/** A sample as the file somebody hands in. */
export function fileOf({ name }: Sample, bytes: Uint8Array): ExportFile {
  return { name, bytes, archive: { comments: true, reactions: true } }
}

const xls = { checked: false, write: (tables: Sheets) => workbookBytes(tables, 'biff8') }
const xlsx = { checked: true, write: (tables: Sheets) => workbookBytes(tables) }

function orderOf(dates: DateStyle): DateOrder {
  return dates === 'M/D/YYYY' ? 'month-first' : 'day-first'
}

function personal(changes: Partial<ExportSpec>): Sample {
  const spec = { ...SMALL_EXPORT, ...changes }
  const label = `${spec.generation} ${spec.language} ${spec.dates} ${spec.days.length} days`
  const { name } = personalExport(changes)
  return { label, kind: 'personal', name, tables: sheetsOf(spec), order: orderOf(spec.dates), ...xlsx }
}

function onePost(changes: Partial<typeof SMALL_SINGLE_POST>): Sample {
  const spec = { ...SMALL_SINGLE_POST, ...changes }
  const label = `${spec.generation} ${spec.language} ${spec.dates}`
  const tables = singlePostSheets(spec)
  return {
    label,
    kind: 'single-post',
    name: singlePost(changes).name,
    tables,
    order: orderOf(spec.dates),
    ...xlsx,
  }
}

function dataArchive(label: string, shares = ARCHIVE_SHARES): Sample {
  return {
    label,
    kind: 'archive',
    name: 'Complete_LinkedInDataExport_06-02-2026.zip',
    tables: {
      'Shares.csv': [
        SHARES_HEADER,
        ...shares.map(({ at, link, text }) => [at, link, quotedLines(text), '', '', '']),
      ],
      'InstantReposts.csv': [['Date', 'Link'], ...REPOSTS],
      'Comments_1234.csv': [['Date', 'Link', 'Message'], ...COMMENTS],
      'Reactions_1234.csv': [['Date', 'Type', 'Link'], ...REACTIONS],
    },
    order: 'month-first',
    checked: true,
    write: writeArchive,
  }
}

function writeArchive(tables: Sheets): Uint8Array {
  const text = (cell: CellValue) => (cell === null ? '' : String(cell))
  return zipped(
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, csv(rows.map(row => row.map(text)))]),
    ),
  )
}

// A spring with days that read both ways, and with days that do not.
const season = Array.from({ length: 40 }, (_, index) => ({
  date: new Date(Date.UTC(2026, 1, 20) + index * 86_400_000).toISOString().slice(0, 10),
  impressions: 100 + index,
  engagements: index % 7 === 0 ? -1 : 3 * index,
  newFollowers: index % 3,
}))
// Twelve days that all read both ways.
const ambiguous = Array.from({ length: 12 }, (_, index) => ({
  date: `2026-10-${String(index + 1).padStart(2, '0')}`,
  impressions: 1_000 + index,
  engagements: 50 + index,
  newFollowers: index,
}))
// Three days months apart that read both ways, as a spreadsheet may leave them.
const sparse = ['2026-02-04', '2026-03-02', '2026-04-01'].map((date, index) => ({
  date,
  impressions: 10 + index,
  engagements: 20 + index,
  newFollowers: 30 + index,
}))
const period = (days: ExportSpec['days']) => ({ from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' })
const of = (days: ExportSpec['days']) => ({
  days,
  period: period(days),
  followers: { on: period(days).to, total: 99 },
})
const bare = { byEngagements: [], byImpressions: [] }

function ofPage(kind: Sample['kind'], { name }: ExportFile, tables: Sheets, format = xls): Sample {
  return {
    label: `${kind} ${format === xls ? 'as .xls' : 'as .xlsx'}`,
    kind,
    name,
    tables,
    order: 'day-first',
    ...format,
  }
}

/** Every kind of file; a further kind is a further line. */
export const SAMPLES: readonly Sample[] = [
  personal({}),
  personal({ generation: 'content-5', ...of(season) }),
  personal({ generation: 'aggregate-5', language: 'de', dates: 'd.m.yyyy', ...of(season) }),
  personal({ language: 'pt', dates: 'dd/mm/yyyy' }),
  personal({ language: 'unknown', dates: 'dd/mm/yyyy', ...of(season) }),
  personal({ ...of(ambiguous), ...bare }),
  personal({ dates: 'dd/mm/yyyy', ...of(ambiguous), ...bare }),
  personal({ ...of(sparse), ...bare }),
  onePost({}),
  onePost({ generation: 'performance', language: 'de', dates: 'd.m.yyyy' }),
  onePost({ generation: 'performance-2023', language: 'pt', dates: 'dd/mm/yyyy' }),
  onePost({ language: 'unknown' }),
  dataArchive('two posts'),
  dataArchive('forty posts', manyShares(40)),
  ofPage('page-content', pageContent(), contentSheets()),
  ofPage('page-content', pageContent({ bookType: 'xlsx' }), contentSheets(), xlsx),
  ofPage('page-updates', pageUpdates(), updateSheets()),
  ofPage('page-followers', pageFollowers(), followerSheets()),
  ofPage('page-visitors', pageVisitors(), visitorSheets()),
  ofPage('page-competitors', pageCompetitors(), competitorSheets()),
]
