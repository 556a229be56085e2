import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.rules.ts'

/** The XML parts of a workbook by their path inside the archive. */
export type WorkbookParts = Map<string, Uint8Array>

const MAX_ENTRIES = 1_000
const MAX_UNPACKED = 50 * 1024 * 1024
const MAX_PART = 8 * 1024 * 1024
const MAX_RATIO = 100
// One packed byte becomes at most 1,032: so no step unpacks more than 4 MB beyond a limit.
const STEP = 4 * 1024

const DATA_ARCHIVE =
  /(?:^|\/)(?:Shares|InstantReposts|Comments|Reactions|Connections|Profile|messages)(?:_\d+)?\.csv$/i
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
 * Tells LinkedIn's data archive (a zip of CSV files) apart. Every part is checked against its checksum.
 */
export function unpackWorkbook(bytes: Uint8Array): { ok: true; value: WorkbookParts } | ExportRefusal {
  const entries = readZipDirectory(bytes, MAX_ENTRIES)
  if (!entries) return refuse('damaged')
  return refuseByDirectory(entries) ?? unpackEntries(bytes, entries)
}

function refuseByDirectory(entries: ZipEntry[]): ExportRefusal | null {
  if (entries.length > MAX_ENTRIES) return refuse('unsafe-archive', 'entries')
  if (entries.some(entry => climbs(entry.name))) return refuse('unsafe-archive', 'path')
  if (!entries.some(entry => entry.name === WORKBOOK)) {
    if (entries.some(entry => DATA_ARCHIVE.test(entry.name))) return refuse('data-archive')
    if (!entries.some(entry => ARCHIVE_NAME.test(entry.name))) return refuse('not-a-spreadsheet')
  }
  if (entries.some(entry => ARCHIVE_NAME.test(entry.name))) return refuse('unsafe-archive', 'nested')
  if (new Set(entries.map(entry => entry.name)).size < entries.length) return refuse('damaged')
  if (entries.some(entry => EXTERNAL_LINK.test(entry.name))) return refuse('unsafe-content', 'external-link')
  return null
}

function climbs(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..')
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

function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowed: number,
): Uint8Array | 'damaged' | 'too-much' {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) return 'damaged'

  const content = entry.method === 0 ? copyWithin(packed, allowed) : inflateWithin(packed, allowed)
  if (typeof content === 'string') return content
  return crc32(content) === entry.checksum ? content : 'damaged'
}

function copyWithin(stored: Uint8Array, allowed: number): Uint8Array | 'too-much' {
  return stored.length > allowed ? 'too-much' : stored
}

function inflateWithin(packed: Uint8Array, allowed: number): Uint8Array | 'damaged' | 'too-much' {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(chunk => {
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= allowed; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return 'damaged'
  }
  return size > allowed ? 'too-much' : Buffer.concat(chunks, size)
}

function startsLikeZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03 && content[3] === 0x04
}

// Without the zero bytes, UTF-16 reads like ASCII here: another encoding must not hide the declaration.
function declaresDocumentType(content: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(content).toString('latin1').replaceAll('\0', ''))
}
