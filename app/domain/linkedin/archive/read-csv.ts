import { CsvError, type Options, parse } from 'csv-parse/sync'

/** A row of a CSV file by the names of its columns; `line` is the line of the file at which it begins, from 1. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string | undefined>> }

/** A CSV file: the columns that are there, and its rows; or the line from which on it is no CSV file. */
export type Csv = { ok: true; value: { columns: string[]; rows: CsvRow[] } } | { ok: false; line: number }

const DELIMITER = /^\uFEFF?"?Date"?\s*([,;\t])/i

const LONGEST_OPENING = 100
const LINE_BREAK = /\r\n|\n|\r/g

/**
 * Reads a CSV file of LinkedIn's archive (RFC 4180; LF or CRLF). A delimiter that a spreadsheet put in when it saved the
 * file is understood. `columns` stand in the order of the file; the known ones are written as LinkedIn writes them,
 * however the file does.
 * @param file its text, or its bytes as they are (UTF-8, with a byte order mark or without)
 */
export function parseCsv(file: string | Buffer, known: readonly string[]): Csv {
  const options: Options = {
    bom: true,
    delimiter: DELIMITER.exec(file.slice(0, LONGEST_OPENING).toString())?.[1] ?? ',',
    relax_column_count: true,
    // Looking for three kinds of line break at every character takes its time.
    record_delimiter: file.includes('\r') ? ['\r\n', '\n', '\r'] : ['\n'],
  }
  const records = recordsOf(file, options)
  if (!records) return { ok: false, line: lineOfFault(file, options) }

  const [header = []] = records
  const columns = header.map(name => known.find(same(name)) ?? name.trim())
  const rows: CsvRow[] = []
  let line = 1
  for (const [index, record] of records.entries()) {
    if (index > 0 && record.some(isFilled)) rows.push({ line, cells: cellsOf(columns, record) })
    line += 1 + record.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0)
  }
  return { ok: true, value: { columns, rows } }
}

function recordsOf(file: string | Buffer, options: Options): string[][] | null {
  try {
    return parse(file, options)
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

// The line at which the record begins that is none: behind all those that are.
function lineOfFault(file: string | Buffer, options: Options): number {
  let line = 1
  recordsOf(file, {
    ...options,
    on_record: (_record: string[], { lines }) => {
      line = lines + 1
      return null
    },
  })
  return line
}

function cellsOf(columns: readonly string[], record: readonly string[]): CsvRow['cells'] {
  const cells: Record<string, string | undefined> = {}
  for (const [index, name] of columns.entries()) cells[name] = record[index]
  return cells
}

function isFilled(cell: string): boolean {
  return /\S/.test(cell)
}

function lineBreaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(LINE_BREAK)?.length ?? 0) : 0
}

function same(written: string): (name: string) => boolean {
  const plain = written.trim().toLowerCase()
  return name => name.toLowerCase() === plain
}
