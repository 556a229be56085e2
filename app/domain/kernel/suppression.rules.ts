/** Smallest number of people behind a published total, and the highest a town may choose. */
const smallestK = 5
const largestK = 20

/**
 * One group of a report, such as a department. `people` are those whose figures are in `value`, each of them in
 * one cell only; `largest` is what the person with the most adds to it, as an absolute number. Leave out groups
 * nobody belongs to: a cell of 0 people is treated as a small one, for it tells who has no figures.
 */
export type Cell = { key: string; people: number; value: number; largest: number }

/** A cell as it may be shown: with its number, as a part of the rest, or without a number (never as 0). */
export type PublishedCell =
  | { key: string; status: 'shown'; people: number; value: number }
  | { key: string; status: 'merged' }
  | { key: string; status: 'suppressed' }

/** The sum over all cells, or over the merged ones. */
export type PublishedSum = { status: 'shown'; people: number; value: number } | { status: 'suppressed' }

/** What may be shown of a table: its cells in the given order, "weitere Bereiche" if any, and the total. */
export type PublishedTable = {
  cells: readonly PublishedCell[]
  rest: { keys: readonly string[]; people: number; value: number } | null
  total: PublishedSum
}

/** Privacy settings of a table: merge small cells into one rest, or leave them blank. */
export type SuppressionSettings = { k: number; smallCells: 'merge' | 'suppress' }

/**
 * Decides what of a table may be shown. A sum is publishable if at least k people are behind it and none of
 * them makes more than half. Cells that are not go together into the rest; the rest, which anybody can compute
 * from the total, must be publishable too, so the smallest other cells join it until it is. All numbers one
 * can read or compute are then sums of whole, publishable groups.
 * A ratio may be shown only where the tables of both its parts show the cell.
 * Throws RangeError if k is not a whole number from 5 to 20.
 */
export function publishTable(cells: readonly Cell[], settings: SuppressionSettings): PublishedTable {
  assertK(settings.k)
  const total = sumOf(cells)
  const hidden = hiddenCells(cells, settings.k)
  const restShown =
    settings.smallCells === 'merge' && hidden.length > 0 && isPublishable(sumOf(hidden), settings.k)
  return {
    cells: cells.map(cell => publishCell(cell, hidden, restShown)),
    rest: restShown ? restOf(hidden) : null,
    total: isPublishable(total, settings.k)
      ? { status: 'shown', people: total.people, value: total.value }
      : { status: 'suppressed' },
  }
}

/** Whether a single sum may be shown: at least k people, none of whom makes more than half of it. */
export function isPublishable({ people, value, largest }: Omit<Cell, 'key'>, k: number): boolean {
  return people >= k && 2 * largest <= Math.abs(value)
}

// Sorted by people, so that as little as possible is lost; by key at the end, so that the answer is always the same.
function hiddenCells(cells: readonly Cell[], k: number): readonly Cell[] {
  const hidden = cells.filter(cell => !isPublishable(cell, k))
  if (hidden.length === 0) return hidden
  const others = cells
    .filter(cell => !hidden.includes(cell))
    .toSorted((a, b) => a.people - b.people || a.value - b.value || (a.key < b.key ? -1 : 1))
  while (others.length > 0 && !isPublishable(sumOf(hidden), k)) hidden.push(...others.splice(0, 1))
  return hidden
}

function sumOf(cells: readonly Cell[]): Omit<Cell, 'key'> {
  return {
    people: cells.reduce((sum, { people }) => sum + people, 0),
    value: cells.reduce((sum, { value }) => sum + value, 0),
    largest: Math.max(0, ...cells.map(({ largest }) => largest)),
  }
}

function publishCell(cell: Cell, hidden: readonly Cell[], restShown: boolean): PublishedCell {
  const { key, people, value } = cell
  if (hidden.includes(cell)) return { key, status: restShown ? 'merged' : 'suppressed' }
  return { key, status: 'shown', people, value }
}

function restOf(hidden: readonly Cell[]): { keys: readonly string[]; people: number; value: number } {
  const { people, value } = sumOf(hidden)
  return { keys: hidden.map(({ key }) => key), people, value }
}

function assertK(k: number): void {
  if (!Number.isInteger(k) || k < smallestK || k > largestK)
    throw new RangeError(`k must be a whole number from ${smallestK} to ${largestK}, not ${k}`)
}
