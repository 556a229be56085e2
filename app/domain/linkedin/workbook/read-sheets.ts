import { read, type WorkBook } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import type { WorkbookParts } from './unpack-workbook.ts'
import { MAX_ROWS, MAX_SHEETS, READING, sheetsOf } from './workbook-cells.ts'

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Reads the sheets of an unpacked workbook cell by cell. Text stays text, formulas are not evaluated: their
 * stored result counts, and one without a stored result is refused with its cell. The sheets' own claim about
 * their size is ignored. More than 30 sheets or 5,000 rows are no export; columns behind Z are left out.
 */
export function readSheets(parts: WorkbookParts): { ok: true; value: Sheet[] } | ExportRefusal {
  const texts = sheetTexts(parts)
  const uncached = findFormulaWithoutValue(texts)
  if (uncached) return refuse('formula-without-value', uncached)
  if (tooManyRows(texts)) return refuse('not-an-export')

  const workbook = parse(parts)
  if (!workbook) return refuse('damaged')
  if (workbook.SheetNames.length > MAX_SHEETS) return refuse('not-an-export')
  // The library leaves out a sheet it fails on.
  if (workbook.SheetNames.some(name => workbook.Sheets[name] === undefined)) return refuse('damaged')

  return { ok: true, value: sheetsOf(workbook) }
}

// Packed again from what was checked, with a table of contents of our own, so that the library sees nothing else.
function parse(parts: WorkbookParts): WorkBook | null {
  const contents = { '[Content_Types].xml': strToU8(contentTypes(parts)), ...Object.fromEntries(parts) }
  const archive = zipSync(contents, { level: 0 })
  try {
    return read(archive, READING)
  } catch {
    return null
  }
}

function contentTypes(parts: WorkbookParts): string {
  const types = { workbook: 'sheet.main', sharedStrings: 'sharedStrings', styles: 'styles' }
  const overrides = Object.entries(types)
    .filter(([part]) => parts.has(`xl/${part}.xml`))
    .map(
      ([part, type]) =>
        `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`,
    )
  return `<Types xmlns="${CONTENT_TYPES}">${overrides.join('')}</Types>`
}

const SHEET_PART = /^xl\/worksheets\//

type SheetText = [path: string, xml: string]

function tooManyRows(texts: readonly SheetText[]): boolean {
  return texts.some(([, xml]) => (xml.match(/<(?:\w+:)?row[ >]/g)?.length ?? 0) > MAX_ROWS)
}

// The reader library would show such a cell as 0, which is a figure LinkedIn never gave.
function findFormulaWithoutValue(texts: readonly SheetText[]): string | null {
  for (const [path, xml] of texts) {
    if (!/<(?:\w+:)?f[ >/]/.test(xml)) continue
    const cells = xml.split(/<\/(?:\w+:)?c>/)
    const uncached = cells.find(cell => /<(?:\w+:)?f[ >/]/.test(cell) && !/<(?:\w+:)?v[ >][^<]/.test(cell))
    if (uncached === undefined) continue
    const lastCell = uncached.split(/<(?:\w+:)?c /).at(-1) ?? ''
    const [, cell = 'A1'] = /^[^>]*\br="([A-Z]+\d+)"/.exec(lastCell) ?? []
    return `${path.replace(SHEET_PART, '').replace('.xml', '')}, ${cell}`
  }
  return null
}

function sheetTexts(parts: WorkbookParts): SheetText[] {
  const sheets = [...parts].filter(([path]) => SHEET_PART.test(path))
  return sheets.map(([path, { buffer, byteOffset, byteLength }]) => [
    path,
    Buffer.from(buffer, byteOffset, byteLength).toString('latin1'),
  ])
}
