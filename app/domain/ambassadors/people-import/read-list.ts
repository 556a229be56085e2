import { CsvError, parse } from 'csv-parse/sync'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { type ColumnRefusal, columnOf, findColumns, type ListColumns } from './list-columns.rules.ts'
import { MAX_LIST_BYTES, MOST_LIST_LINES } from './list-limits.rules.ts'
import { listText, type TextRefusal } from './list-text.rules.ts'

/** A row of a list as it stands in the file. `line` is its number in a spreadsheet, where the header is row 1. */
export type ListLine = { line: number; name: string; email: string; department: string }

/** Why a file is no list. `line` of 'broken-quotes' is the row at which reading stopped. */
export type ListRefusal =
  | { ok: false; reason: TextRefusal | 'too-large' | 'too-many-lines' | 'no-lines' }
  | { ok: false; reason: 'broken-quotes'; line: number }
  | ColumnRefusal

/**
 * Reads a list of people (RFC 4180; delimiter ; or , or tab) without deciding about anybody. Rows that are
 * empty are passed over, but counted: line numbers are those of a spreadsheet, where a cell of several
 * lines is in one row.
 */
export function readList(bytes: Uint8Array): { ok: true; value: ListLine[] } | ListRefusal {
  if (bytes.length > MAX_LIST_BYTES) return failure('too-large')
  const text = listText(bytes)
  if (!text.ok) return text
  const rows = parseRows(text.value)
  if (!rows.ok) return rows
  const headerAt = rows.value.findIndex(row => !isEmpty(row))
  const columns = findColumns(rows.value[headerAt] ?? [])
  if (!columns.ok) return columns
  const lines = rows.value.flatMap((row, index) =>
    index <= headerAt || isEmpty(row) ? [] : [lineOf(row, index + 1, columns.value)],
  )
  if (lines.length === 0) return failure('no-lines')
  return lines.length > MOST_LIST_LINES ? failure('too-many-lines') : success(lines)
}

type Rows = Result<string[][], never> | { ok: false; reason: 'broken-quotes'; line: number }

function parseRows(text: string): Rows {
  // Excel's own hint for itself: no row of the list, and a spreadsheet does not show it.
  const [, told, list = text] = /^sep=([;,\t])\r?\n([\s\S]*)$/i.exec(text) ?? []
  const rows: string[][] = []
  try {
    parse(list, {
      delimiter: told ?? findDelimiter(list),
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (row: string[]) => {
        rows.push(row)
        return null
      },
    })
    return success(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, reason: 'broken-quotes', line: rows.length + 1 }
  }
}

/** The sign that makes the most known headings of the first line; the semicolon if none does. */
function findDelimiter(text: string): string {
  const header = /^\s*(.*)/.exec(text)?.[1] ?? ''
  const known = (delimiter: string) =>
    header.split(delimiter).filter(heading => columnOf(heading.replaceAll('"', '')) !== undefined).length
  const best = [';', ',', '\t'].toSorted((one, other) => known(other) - known(one))
  return best[0] ?? ';'
}

function isEmpty(row: readonly string[]): boolean {
  return row.every(cell => cell.trim() === '')
}

function lineOf(row: readonly string[], line: number, columns: ListColumns): ListLine {
  const cell = (index: number) => (row[index] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  return {
    line,
    name: columns.name.map(cell).join(' ').trim(),
    email: cell(columns.email),
    department: cell(columns.department),
  }
}
