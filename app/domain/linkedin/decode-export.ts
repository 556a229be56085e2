import { type RefusalReason, refuse } from './export-refusal.rules.ts'
import { readPageExport } from './page/read-page-export.rules.ts'
import { readPersonalExport } from './personal-export/personal-export.rules.ts'
import { type ExportFile, MAX_FILE_BYTES, type ReadExport } from './read-export.rules.ts'
import { readLegacyWorkbook } from './workbook/read-legacy-workbook.ts'
import { readSheets } from './workbook/read-sheets.ts'
import { unpackWorkbook } from './workbook/unpack-workbook.ts'

/**
 * Reads a personal export from first byte to last figure, in this thread and without any time limit: a hostile
 * file can hold the thread for long. Only the worker of `readExport` calls it.
 */
export function decodeExport(file: ExportFile): ReadExport {
  const foreign = refuseByFirstBytes(file.bytes)
  if (foreign) return refuse(foreign)

  const sheets = startsWith(file.bytes, OLD_OFFICE)
    ? readLegacyWorkbook(file.bytes)
    : readNewWorkbook(file.bytes)
  if (!sheets.ok) return sheets
  const page = readPageExport(sheets.value, file.name, file.dateOrder)
  return page ?? readPersonalExport(sheets.value, file.name, file.dateOrder)
}

function readNewWorkbook(bytes: Uint8Array) {
  const parts = unpackWorkbook(bytes)
  return parts.ok ? readSheets(parts.value) : parts
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body|script|meta)\b/i

// The ending of a file name says nothing: LinkedIn's sign-in page saved as .xlsx is a common accident.
function refuseByFirstBytes(bytes: Uint8Array): RefusalReason | null {
  if (bytes.length === 0) return 'empty-file'
  if (bytes.length > MAX_FILE_BYTES) return 'too-large'
  if (startsWith(bytes, ZIP)) return null
  if (startsWith(bytes, OLD_OFFICE)) return null
  const opening = new TextDecoder().decode(bytes.subarray(0, 200))
  return WEB_PAGE.test(opening.replace(/^\uFEFF/, '')) ? 'web-page' : 'not-a-spreadsheet'
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
