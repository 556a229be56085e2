import type { ExportRefusal } from '../export-refusal.rules.ts'
import type { DateOrder } from '../personal-export/written-date.rules.ts'
import type { Sheet } from '../workbook/sheet.rules.ts'
import type { PageExport } from './page-export.rules.ts'

/** Reads the sheets of a file about a page; null for every other workbook. */
export function readPageExport(
  _workbook: readonly Sheet[],
  _fileName: string,
  _answer?: DateOrder,
): { ok: true; value: PageExport } | ExportRefusal | null {
  return null
}
