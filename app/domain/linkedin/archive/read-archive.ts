import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import { startsLikeZip, unpackEntry } from '../workbook/unpack-entry.ts'
import {
  MAX_ENTRIES,
  MAX_RATIO,
  MAX_UNPACKED,
  readZipDirectory,
  type ZipEntry,
} from '../workbook/zip-directory.rules.ts'
import { anyClimbs, entriesOf, filesOf, isDataArchive, type OpenedFile } from './archive-entries.rules.ts'
import { withPlainQuotes } from './comment-quotes.rules.ts'
import type { ArchiveChoices, DataArchive, MemberInteraction } from './data-archive.rules.ts'
import { type Csv, parseCsv } from './read-csv.ts'
import { readInteractions } from './read-interactions.ts'
import { readShares } from './read-shares.ts'

type OpenedCsv = { file: OpenedFile; csv: Extract<Csv, { ok: true }>['value'] }

const COLUMNS: Record<OpenedFile, { needed: string[]; all: string[] }> = {
  'Shares.csv': {
    needed: ['Date', 'ShareLink'],
    all: ['Date', 'ShareLink', 'ShareCommentary', 'SharedUrl', 'MediaUrl', 'Visibility'],
  },
  'InstantReposts.csv': { needed: ['Date', 'Link'], all: ['Date', 'Link'] },
  'Comments.csv': { needed: ['Date', 'Link'], all: ['Date', 'Link', 'Message'] },
  'Reactions.csv': { needed: ['Date', 'Link'], all: ['Date', 'Type', 'Link'] },
}

const KINDS: Record<Exclude<OpenedFile, 'Shares.csv'>, MemberInteraction['kind']> = {
  'InstantReposts.csv': 'repost',
  'Comments.csv': 'comment',
  'Reactions.csv': 'reaction',
}

/** Folders and what macOS adds are no files of the archive, but stand in its directory too. */
const MAX_DIRECTORY = 3 * MAX_ENTRIES

/**
 * Reads LinkedIn's data archive (a zip of CSV files). Opened are Shares.csv and InstantReposts.csv, and Comments.csv and
 * Reactions.csv if they are chosen: nothing else in it is ever unpacked, not even to check it. The archive is measured
 * first: at most 1,000 files, 50 MB and a hundredfold of what is opened, counted while unpacking; no paths that climb;
 * no archive under the name of a CSV file. The small edition without posts is refused with its own reason.
 * @returns null for every other file
 */
export function readArchive(
  bytes: Uint8Array,
  choices: ArchiveChoices,
): { ok: true; value: DataArchive } | ExportRefusal | null {
  const entries = readZipDirectory(bytes, MAX_DIRECTORY)
  if (!entries || !isDataArchive(entries)) return null
  if (filesOf(entries).length > MAX_ENTRIES || entries.length > MAX_DIRECTORY) {
    return refuse('unsafe-archive', 'entries')
  }
  if (anyClimbs(entries)) return refuse('unsafe-archive', 'path')
  const opened = openFiles(bytes, entries, choices)
  return opened.ok ? { ok: true, value: assemble(opened.value) } : opened
}

function openFiles(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  choices: ArchiveChoices,
): { ok: true; value: OpenedCsv[] } | ExportRefusal {
  const wanted: OpenedFile[] = [
    'Shares.csv',
    'InstantReposts.csv',
    ...(choices.comments ? (['Comments.csv'] as const) : []),
    ...(choices.reactions ? (['Reactions.csv'] as const) : []),
  ]
  const found = wanted.map(file => ({ file, entries: entriesOf(entries, file) }))
  const several = found.find(each => each.entries.length > 1)
  if (several) return refuse('archive-of-several', several.file)
  const files = found.flatMap(each => each.entries.map(entry => ({ file: each.file, entry })))
  if (files.length === 0) return refuse('archive-without-posts')

  const packed = files.reduce((sum, { entry }) => sum + entry.packed, 0)
  const allowed = Math.min(MAX_UNPACKED, packed * MAX_RATIO)
  let unpacked = 0
  const opened: OpenedCsv[] = []
  for (const { file, entry } of files) {
    const content = unpackEntry(bytes, entry, allowed - unpacked)
    if (content === 'damaged') return refuse('damaged')
    if (content === 'too-much') return refuse('unsafe-archive', allowed < MAX_UNPACKED ? 'ratio' : 'size')
    if (startsLikeZip(content)) return refuse('unsafe-archive', 'nested')
    unpacked += content.length
    const written = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const plain = file === 'Comments.csv' ? withPlainQuotes(written.toString()) : written
    const csv = parseCsv(plain, COLUMNS[file].all)
    if (!csv.ok) return refuse('archive-unreadable', `${file}, ${csv.line}`)
    opened.push({ file, csv: csv.value })
  }
  return { ok: true, value: opened }
}

function assemble(opened: readonly OpenedCsv[]): DataArchive {
  const posts: ListedPost[] = []
  const interactions: MemberInteraction[] = []
  const warnings: ExportWarning[] = []
  for (const { file, csv } of opened) {
    const missing = COLUMNS[file].needed.filter(column => !csv.columns.includes(column))
    warnings.push(
      ...missing.map(value => ({ code: 'column-missing' as const, sheet: file, cell: '1', value })),
    )
    if (file === 'Shares.csv') {
      const read = readShares(csv.rows, file)
      posts.push(...read.posts)
      warnings.push(...read.warnings)
    } else if (missing.length === 0) {
      const read = readInteractions(csv.rows, KINDS[file], file)
      interactions.push(...read.interactions)
      warnings.push(...read.warnings)
    }
  }
  return { kind: 'archive', member: null, period: periodOf(posts), posts, interactions, warnings }
}

function periodOf(posts: readonly ListedPost[]): DataArchive['period'] {
  const days = posts.map(post => post.publishedAt.slice(0, 10)).sort()
  const [from, to] = [days.at(0), days.at(-1)]
  return from && to ? { from, to } : null
}
