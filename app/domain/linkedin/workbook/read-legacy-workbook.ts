import { read, type WorkBook } from '@e965/xlsx'
import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { type BiffProblem, findBiffProblem } from './biff-records.rules.ts'
import { type CompoundFile, readCompoundFile } from './compound-file.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import { MAX_ROWS, MAX_SHEETS, READING, sheetsOf } from './workbook-cells.ts'

const MACROS = /^(?:_VBA_PROJECT|VBA|Macros)/i
const ENCRYPTED = 'EncryptedPackage'

/**
 * Reads the sheets of a workbook in the format of Excel 97 to 2003 (BIFF8 `.xls`), which LinkedIn uses for pages. What
 * could hurt the reader is refused before it sees the file: damaged containers, macros, passwords, references to other
 * files, more than 5,000 rows. Older formats and other old office documents get a sentence of their own.
 */
export function readLegacyWorkbook(bytes: Uint8Array): { ok: true; value: Sheet[] } | ExportRefusal {
  const container = readCompoundFile(bytes)
  if (!container) return refuse('damaged')
  const refused = refuseContainer(container)
  if (refused) return refused

  const workbook = parse(bytes)
  if (!workbook) return refuse('damaged')
  if (workbook.SheetNames.length > MAX_SHEETS) return refuse('not-an-export')
  if (workbook.SheetNames.some(name => workbook.Sheets[name] === undefined)) return refuse('damaged')
  return { ok: true, value: sheetsOf(workbook) }
}

function refuseContainer({ storages, streams }: CompoundFile): ExportRefusal | null {
  if (streams.has(ENCRYPTED)) return refuse('encrypted')
  if ([...storages, ...streams.keys()].some(name => MACROS.test(name))) {
    return refuse('unsafe-content', 'macros')
  }
  const records = streams.get('Workbook') ?? streams.get('Book')
  if (!records) return refuse('not-a-spreadsheet')
  const problem = findBiffProblem(records, MAX_ROWS)
  return problem && refuseProblem(problem)
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

function parse(bytes: Uint8Array): WorkBook | null {
  try {
    return read(bytes, READING)
  } catch {
    return null
  }
}
