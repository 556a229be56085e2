import { type Cell, textOf } from '../workbook/sheet.rules.ts'

/** A count as a cell gives it: known, missing (empty or a dash), or something that is no count. */
export type Figure = { kind: 'known'; value: number } | { kind: 'missing' } | { kind: 'unreadable' }

const PLAIN = /^-?\d+$/
const GROUPED = /^-?\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/
const DASH = /^[-–—]$/

/**
 * Reads a whole number, also negative (reactions taken back): 1234, "1234", "1,234", "1.234", "1'234" and groups
 * parted by blanks, no-break or narrow. Anything else, such as "2%", "1.5K" or "1.23", is unreadable and
 * must stay unknown; missing is never 0.
 */
export function readFigure(cell: Cell): Figure {
  if (typeof cell === 'number') return known(cell)
  const text = textOf(cell)
    .replace(/[\s\u00A0\u2009\u202F]/g, ' ')
    .replace(/^[-\u2212\u2010\u2011\u2013] ?(?=\d)/, '-')
  if (text === '' || DASH.test(text)) return { kind: 'missing' }
  return PLAIN.test(text) || GROUPED.test(text)
    ? known(Number(text.replace(/[^\d-]/g, '')))
    : { kind: 'unreadable' }
}

/** The count, or null for missing and unreadable alike. */
export function figureOrNull(cell: Cell): number | null {
  const figure = readFigure(cell)
  return figure.kind === 'known' ? figure.value : null
}

function known(value: number): Figure {
  return Number.isSafeInteger(value) ? { kind: 'known', value } : { kind: 'unreadable' }
}
