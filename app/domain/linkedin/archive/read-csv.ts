import { CsvError, parse } from 'csv-parse/sync'

/** A row of a CSV file by the names of its columns; `line` is the line of the file at which it begins, from 1. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string | undefined>> }

/** A CSV file: the columns that are there, and its rows; or the line from which on it is no CSV file. */
export type Csv = { ok: true; value: { columns: string[]; rows: CsvRow[] } } | { ok: false; line: number }

const DELIMITER = /^"?Date"?\s*([,;\t])/i

/**
 * Reads a CSV file of LinkedIn's archive (RFC 4180; LF or CRLF). A delimiter that a spreadsheet put in when it saved the
 * file is understood. `columns` stand in the order of the file; the known ones are written as LinkedIn writes them,
 * however the file does.
 */
export function parseCsv(text: string, known: readonly string[]): Csv {
  const records: Array<{ line: number; record: string[] }> = []
  let line = 1
  try {
    parse(text, {
      delimiter: DELIMITER.exec(text)?.[1] ?? ',',
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[], { lines }) => {
        records.push({ line, record })
        line = lines + 1
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, line }
  }
  const [header, ...rest] = records
  const columns = (header?.record ?? []).map(name => known.find(same(name)) ?? name.trim())
  const rows = rest
    .filter(({ record }) => record.some(cell => cell.trim() !== ''))
    .map(({ line: at, record }) => ({
      line: at,
      cells: Object.fromEntries(columns.map((name, index) => [name, record[index]])),
    }))
  return { ok: true, value: { columns, rows } }
}

function same(written: string): (name: string) => boolean {
  const plain = written.trim().toLowerCase()
  return name => name.toLowerCase() === plain
}
