import { cellName } from './sheet.rules.ts'

/** Why a stream of records is not handed to the reader; `cell` where there is one. */
export type BiffProblem =
  | { reason: 'damaged' | 'old-excel' | 'encrypted' | 'external-link' | 'too-many-rows' }
  | { reason: 'formula-without-value'; cell: string }

const BOF = 0x0809
const EOF = 0x000a
const FORMULA = 0x0006
const FILEPASS = 0x002f
const STRING = 0x0207
const SUPBOOK = 0x01ae
const BIFF8 = 0x0600
const INTERNAL_BOOK = 0x0401
const ADD_INS = 0x3a01
const LONGEST_RECORD = 8224
// Between a formula and its text may stand what several formulas share.
const BETWEEN_FORMULA_AND_TEXT = new Set([0x0221, 0x0236, 0x04bc])
// Number, label, blank, truth or error, RK number, several of them, shared text: each begins with its row.
const CELLS = new Set([0x0203, 0x0204, 0x0201, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00fd, 0x00d6, FORMULA])
// Cells as older generations wrote them, which the library reads in any file: they have no place in this one.
const OLDER_CELLS = new Set([0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0206, 0x0406])

/**
 * Looks through the records of an old workbook (MS-XLS) for what must not be read: another generation of the format,
 * a password, references to other files, more than `maxRows` rows, formulas without a stored text. Null if there is
 * nothing.
 */
export function findBiffProblem(stream: Uint8Array, maxRows: number): BiffProblem | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let waitsForText: string | null = null
  let records = 0
  let before = 0
  for (let at = 0; at + 4 <= stream.length; records++) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const start = at + 4
    // Behind the last record stands nothing but filling; anywhere else it would hide what follows it.
    if (type === 0 && before === EOF) break
    if (type === 0 || OLDER_CELLS.has(type)) return { reason: 'damaged' }
    if (length > LONGEST_RECORD || start + length > stream.length) return { reason: 'damaged' }
    if (records === 0 && type !== BOF) return { reason: 'old-excel' }
    if (waitsForText !== null && !BETWEEN_FORMULA_AND_TEXT.has(type)) {
      if (type !== STRING) return { reason: 'formula-without-value', cell: waitsForText }
      waitsForText = null
    }
    const problem = problemOf(view, type, start, length, maxRows)
    if (problem) return problem
    if (type === FORMULA && length >= 14) waitsForText = cellThatWaits(view, start)
    at = start + length
    before = type
  }
  if (waitsForText !== null) return { reason: 'formula-without-value', cell: waitsForText }
  return records === 0 ? { reason: 'damaged' } : null
}

function problemOf(
  view: DataView,
  type: number,
  start: number,
  length: number,
  maxRows: number,
): BiffProblem | null {
  if (type === BOF)
    return length >= 2 && view.getUint16(start, true) === BIFF8 ? null : { reason: 'old-excel' }
  if (type === FILEPASS) return { reason: 'encrypted' }
  if (type === SUPBOOK && !isOwnBook(view, start, length)) return { reason: 'external-link' }
  if (CELLS.has(type) && length >= 2 && view.getUint16(start, true) >= maxRows) {
    return { reason: 'too-many-rows' }
  }
  return null
}

function isOwnBook(view: DataView, start: number, length: number): boolean {
  if (length < 4) return false
  const kind = view.getUint16(start + 2, true)
  return length === 4 && (kind === INTERNAL_BOOK || kind === ADD_INS)
}

// A result that is a text stands in a record of its own behind the formula.
function cellThatWaits(view: DataView, start: number): string | null {
  const isText = view.getUint16(start + 12, true) === 0xffff && view.getUint8(start + 6) === 0
  return isText ? cellName(view.getUint16(start, true), view.getUint16(start + 2, true)) : null
}
