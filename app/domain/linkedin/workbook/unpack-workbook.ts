import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { startsLikeZip, unpackEntry } from './unpack-entry.ts'
import {
  climbs,
  MAX_ENTRIES,
  MAX_RATIO,
  MAX_UNPACKED,
  readZipDirectory,
  type ZipEntry,
} from './zip-directory.rules.ts'

/** The XML parts of a workbook by their path inside the archive. */
export type WorkbookParts = Map<string, Uint8Array>

const MAX_PART = 8 * 1024 * 1024

const WORKBOOK = 'xl/workbook.xml'
const NEEDED_PART =
  /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/
const XML_PART = /\.(?:xml|rels|vml)$/i
const ARCHIVE_NAME = /\.(?:zip|xlsx|xlsm|xlsb|jar|gz|tgz|bz2|xz|7z|rar|zst)$/i
const EXTERNAL_LINK = /^xl\/externalLinks\//i

/**
 * Unpacks the XML parts of an xlsx file that a reader needs, and refuses everything that could hurt it: more
 * than 1,000 entries, more than 50 MB unpacked or a hundred times the packed size (counted while unpacking,
 * because declared sizes lie), archives within the archive, paths that climb, document types, external links.
 * Every part is checked against its checksum.
 */
export function unpackWorkbook(bytes: Uint8Array): { ok: true; value: WorkbookParts } | ExportRefusal {
  const entries = readZipDirectory(bytes, MAX_ENTRIES)
  if (!entries) return refuse('damaged')
  return refuseByDirectory(entries) ?? unpackEntries(bytes, entries)
}

function refuseByDirectory(entries: ZipEntry[]): ExportRefusal | null {
  if (entries.length > MAX_ENTRIES) return refuse('unsafe-archive', 'entries')
  if (entries.some(entry => climbs(entry.name))) return refuse('unsafe-archive', 'path')
  if (entries.some(entry => ARCHIVE_NAME.test(entry.name))) return refuse('unsafe-archive', 'nested')
  if (!entries.some(entry => entry.name === WORKBOOK)) return refuse('not-a-spreadsheet')
  if (new Set(entries.map(entry => entry.name)).size < entries.length) return refuse('damaged')
  if (entries.some(entry => EXTERNAL_LINK.test(entry.name))) return refuse('unsafe-content', 'external-link')
  return null
}

function unpackEntries(
  bytes: Uint8Array,
  entries: ZipEntry[],
): { ok: true; value: WorkbookParts } | ExportRefusal {
  const allowed = Math.min(MAX_UNPACKED, bytes.length * MAX_RATIO)
  const parts: WorkbookParts = new Map()
  let unpacked = 0

  for (const entry of entries) {
    const content = unpackEntry(bytes, entry, allowed - unpacked)
    if (content === 'damaged') return refuse('damaged')
    if (content === 'too-much') return refuse('unsafe-archive', allowed < MAX_UNPACKED ? 'ratio' : 'size')
    unpacked += content.length

    if (startsLikeZip(content)) return refuse('unsafe-archive', 'nested')
    if (XML_PART.test(entry.name) && declaresDocumentType(content)) return refuse('unsafe-content', 'doctype')
    if (!NEEDED_PART.test(entry.name)) continue
    if (content.length > MAX_PART) return refuse('unsafe-archive', 'size')
    parts.set(entry.name, content)
  }
  return { ok: true, value: parts }
}

// Without the zero bytes, UTF-16 reads like ASCII here: another encoding must not hide the declaration.
function declaresDocumentType(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!bytes.includes('<!') && !bytes.includes(0)) return false
  return /<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString('latin1').replaceAll('\0', ''))
}
