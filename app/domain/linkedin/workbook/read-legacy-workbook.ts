import { read, type WorkBook } from '@e965/xlsx'
import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { type BiffProblem, findBiffProblem } from './biff-records.rules.ts'
import { type CompoundFile, type CompoundStream, readCompoundFile } from './compound-file.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import { MAX_ROWS, MAX_SHEETS, READING, sheetsOf } from './workbook-cells.ts'

const MACROS = /^(?:_VBA_PROJECT|VBA|Macros)/i
const ENCRYPTED = 'encryptedpackage'

/**
 * Reads the sheets of a workbook in the format of Excel 97 to 2003 (BIFF8 `.xls`), which LinkedIn uses for pages. What
 * could hurt the reader is refused before it sees the file: damaged containers, macros, passwords, references to other
 * files, more than 5,000 rows. Older formats and other old office documents get a sentence of their own.
 */
export function readLegacyWorkbook(bytes: Uint8Array): { ok: true; value: Sheet[] } | ExportRefusal {
  const container = readCompoundFile(bytes)
  if (!container) return refuse('damaged')
  const found = findWorkbook(container)
  if (!found.ok) return found
  const records = found.value.read()
  if (!records) return refuse('damaged')
  const problem = findBiffProblem(records, MAX_ROWS)
  if (problem) return refuseProblem(problem)

  const workbook = parse(records)
  if (!workbook) return refuse('damaged')
  if (workbook.SheetNames.length > MAX_SHEETS) return refuse('not-an-export')
  if (workbook.SheetNames.some(name => workbook.Sheets[name] === undefined)) return refuse('damaged')
  return { ok: true, value: sheetsOf(workbook) }
}

// Names of streams are the same in capitals and in small letters.
function findWorkbook({
  storages,
  streams,
}: CompoundFile): { ok: true; value: CompoundStream } | ExportRefusal {
  const called = (wanted: string) => streams.filter(({ name }) => name.toLowerCase() === wanted)
  if (called(ENCRYPTED).length > 0) return refuse('encrypted')
  if ([...storages, ...streams.map(({ name }) => name)].some(name => MACROS.test(name))) {
    return refuse('unsafe-content', 'macros')
  }
  const [workbook, ...others] = called('workbook')
  const old = called('book')
  // A workbook inside a workbook: which one is meant cannot be told, and LinkedIn never writes one.
  if (others.length > 0) return refuse('not-an-export')
  if (workbook) return { ok: true, value: workbook }
  return refuse(old.length > 0 ? 'old-excel' : 'not-a-spreadsheet')
}

function refuseProblem(problem: BiffProblem): ExportRefusal {
  switch (problem.reason) {
    case 'formula-without-value':
      return refuse('formula-without-value', problem.cell)
    case 'external-link':
      return refuse('unsafe-content', 'external-link')
    case 'too-many-rows':
      return refuse('not-an-export')
    default:
      return refuse(problem.reason)
  }
}

// The library gets the very records that were checked, and no container in which it could find others.
function parse(records: Uint8Array): WorkBook | null {
  try {
    return read(Buffer.from(records), { ...READING, type: 'buffer' })
  } catch {
    return null
  }
}
