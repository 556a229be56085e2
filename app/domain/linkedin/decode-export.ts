import { readArchive } from './archive/read-archive.ts'
import { type ExportRefusal, type RefusalReason, refuse } from './export-refusal.rules.ts'
import { readPageExport } from './page/read-page-export.rules.ts'
import { readPersonalExport } from './personal-export/personal-export.rules.ts'
import { type ExportFile, MAX_FILE_BYTES, type ReadExport } from './read-export.rules.ts'
import { readSinglePost } from './single-post/read-single-post.rules.ts'
import { readLegacyWorkbook } from './workbook/read-legacy-workbook.ts'
import { readSheets } from './workbook/read-sheets.ts'
import type { Sheet } from './workbook/sheet.rules.ts'
import { unpackWorkbook } from './workbook/unpack-workbook.ts'

type ReadSheets = { ok: true; value: Sheet[] } | ExportRefusal

/**
 * Reads a file from LinkedIn from first byte to last figure, whatever its name says, in this thread and without any
 * time limit: a hostile file can hold the thread for long. Only the worker of `readExport` calls it.
 */
export function decodeExport(file: ExportFile): ReadExport {
  const foreign = refuseByFirstBytes(file.bytes)
  if (foreign) return refuse(foreign)
  if (startsWith(file.bytes, OLD_OFFICE)) return readWorkbook(readLegacyWorkbook(file.bytes), file)
  return (
    readArchive(file.bytes, file.archive ?? NOTHING_TICKED) ??
    readWorkbook(readZippedSheets(file.bytes), file)
  )
}

function readZippedSheets(bytes: Uint8Array): ReadSheets {
  const parts = unpackWorkbook(bytes)
  return parts.ok ? readSheets(parts.value) : parts
}

// Those that know what they are not come first; the last one says that it is no export at all.
function readWorkbook(sheets: ReadSheets, { name, dateOrder }: ExportFile): ReadExport {
  if (!sheets.ok) return sheets
  return (
    readSinglePost(sheets.value, name, dateOrder) ??
    readPageExport(sheets.value, name, dateOrder) ??
    readPersonalExport(sheets.value, name, dateOrder)
  )
}

const NOTHING_TICKED = { comments: false, reactions: false }
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
// How the first record of Excel 2.0, 3.0 and 4.0 begins, which knew no container: its type and its length.
const BARE_BOOKS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
]
const ZIP = [0x50, 0x4b]
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body|script|meta)\b/i

// The ending of a file name says nothing: LinkedIn's sign-in page saved as .xlsx is a common accident.
function refuseByFirstBytes(bytes: Uint8Array): RefusalReason | null {
  if (bytes.length === 0) return 'empty-file'
  if (bytes.length > MAX_FILE_BYTES) return 'too-large'
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) return null
  if (BARE_BOOKS.some(book => startsWith(bytes, book))) return 'old-excel'
  const opening = new TextDecoder().decode(bytes.subarray(0, 200))
  return WEB_PAGE.test(opening.replace(/^\uFEFF/, '')) ? 'web-page' : 'not-a-spreadsheet'
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
