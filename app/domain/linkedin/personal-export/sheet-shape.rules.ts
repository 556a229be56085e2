import { cellAt, isBlank, isText, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import { nameHintsAt, SHEET_KINDS, type SheetKind } from './export-words.rules.ts'
import { figureOrNull } from './figure.rules.ts'
import { findWrittenDays, readWrittenDay } from './written-date.rules.ts'

/** Which sheet is which. `demographics` counts the sheets about audiences, `unknown` are those left over. */
export type RecognisedSheets = Record<SheetKind, Sheet | null> & { demographics: number; unknown: Sheet[] }

type Shape = SheetKind | 'demographics'

/**
 * Recognises the sheets of a personal export. Names, labels and their language are hints at most: the shape of
 * a sheet decides; a sheet with too little in it to have a shape is taken by its name, else by its position.
 * Every kind is given once, to the first sheet that fits.
 */
export function recogniseSheets(sheets: readonly Sheet[]): RecognisedSheets {
  const shapes = new Map<Sheet, Shape>()
  const given = new Set<Shape>()
  const give = (sheet: Sheet, shape: Shape | undefined) => {
    if (!shape || shapes.has(sheet) || (shape !== 'demographics' && given.has(shape))) return
    shapes.set(sheet, shape)
    given.add(shape)
  }
  const positionOf = (sheet: Sheet) => SHEET_KINDS[sheets.indexOf(sheet)] ?? 'demographics'
  const named = (sheet: Sheet) => outlinesOf(sheet).find(outline => nameHintsAt(outline, sheet.name))
  const placed = (sheet: Sheet) => outlinesOf(sheet).find(outline => outline === positionOf(sheet))
  for (const guess of [shapeOf, named, placed]) {
    for (const sheet of sheets) give(sheet, guess(sheet))
  }

  const first = (kind: Shape) => sheets.find(sheet => shapes.get(sheet) === kind) ?? null
  return {
    discovery: first('discovery'),
    engagement: first('engagement'),
    topPosts: first('topPosts'),
    followers: first('followers'),
    demographics: sheets.filter(sheet => shapes.get(sheet) === 'demographics').length,
    unknown: sheets.filter(sheet => !shapes.has(sheet) && !isEmpty(sheet)),
  }
}

/** The kinds of sheet that were found, in LinkedIn's order. */
export function foundKinds(sheets: RecognisedSheets): SheetKind[] {
  return SHEET_KINDS.filter(kind => sheets[kind] !== null)
}

// LinkedIn's export about one post: labels in A, and its address as a value in B.
function isSinglePostSheet(sheet: Sheet): boolean {
  return sheet.rows.slice(0, 5).some((_, row) => isLinkedInAddress(textOf(cellAt(sheet, row, 1))))
}

/** True for an address on a LinkedIn host; which post it names, if any, is another question. */
export function isLinkedInAddress(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\//i.test(text)
}

function shapeOf(sheet: Sheet): Shape | undefined {
  if (findWrittenDays(textAt(sheet, 0, 1)).length === 2) return 'discovery'
  if (isSentenceWithDay(sheet, 0, 0)) return 'followers'
  if (hasPostColumns(sheet)) return 'topPosts'
  if (sheet.rows.some((_, row) => isDailyRow(sheet, row))) return 'engagement'
  if (sheet.rows.some((_, row) => isShareRow(sheet, row))) return 'demographics'
  return undefined
}

// What a sheet could still be when it holds hardly more than headers.
function outlinesOf(sheet: Sheet): Shape[] {
  const outlines: Shape[] = []
  const fewRows = sheet.rows.length <= 4
  if (fewRows && isText(cellAt(sheet, 1, 0)) && isFigure(sheet, 1, 1)) outlines.push('discovery')
  if (isText(cellAt(sheet, 0, 0)) && isFigure(sheet, 0, 1)) outlines.push('followers')
  if (hasOnlyThreeHeaders(sheet)) outlines.push('engagement', 'demographics')
  return outlines
}

function hasOnlyThreeHeaders(sheet: Sheet): boolean {
  const [headers = [], ...others] = sheet.rows
  const three = headers.slice(0, 3).filter(isText).length === 3 && headers.slice(3).every(isBlank)
  return three && others.every(row => row.every(isBlank))
}

// Two lists side by side, parted by an empty column: each starts with addresses, or with three headers.
function hasPostColumns(sheet: Sheet): boolean {
  return sheet.rows.some((_, row) => {
    const parted = isBlank(cellAt(sheet, row, 3))
    const headers = [0, 1, 2, 4, 5, 6].every(column => isText(cellAt(sheet, row, column)))
    const addresses = [0, 4].some(column => isLinkedInAddress(textAt(sheet, row, column)))
    return parted && (headers || (addresses && !isSinglePostSheet(sheet)))
  })
}

function isDailyRow(sheet: Sheet, row: number): boolean {
  const figures = isFigure(sheet, row, 1) && isFigure(sheet, row, 2)
  return figures && isBlank(cellAt(sheet, row, 3)) && readWrittenDay(cellAt(sheet, row, 0)) !== null
}

function isShareRow(sheet: Sheet, row: number): boolean {
  const share = cellAt(sheet, row, 2)
  const isShare = typeof share === 'number' ? share >= 0 && share <= 1 : /\d\s?%/.test(textOf(share))
  return isShare && isText(cellAt(sheet, row, 0)) && isText(cellAt(sheet, row, 1))
}

function isSentenceWithDay(sheet: Sheet, row: number, column: number): boolean {
  const text = textAt(sheet, row, column)
  return findWrittenDays(text).length === 1 && readWrittenDay(text) === null
}

function isFigure(sheet: Sheet, row: number, column: number): boolean {
  return figureOrNull(cellAt(sheet, row, column)) !== null
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column))
}

function isEmpty(sheet: Sheet): boolean {
  return sheet.rows.every(row => row.every(isBlank))
}
