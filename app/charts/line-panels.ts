import type { PictureLook } from './picture-look.ts'

/** One line of a panel: a value for each place, null where none is known. Two lines are told apart by their dashes. */
export type PanelLine = { values: ReadonlyArray<number | null>; dashed: boolean }

/**
 * Lines of one measure over places in time, such as days. `gaps` are the stretches without a value, as positions, both
 * included: they are drawn as bands, so that nobody takes one for a quiet time; the subtitle says what a band is.
 */
export type LinePanel = {
  title: string
  /** What the lines and bands are, in words, a line each. */
  subtitle: readonly string[]
  places: readonly string[]
  lines: readonly PanelLine[]
  gaps: ReadonlyArray<{ first: number; last: number }>
}

/** How a picture of lines looks; `write` writes a number of the scale in the reader's form. */
export type LineLook = PictureLook & { write: (value: number) => string }

/** Room above the lines of a panel, in CSS pixels. */
export const linePanelHead = 80

/** The height of one panel with its head and the names below it, in CSS pixels. */
export const linePanelHeight = 276

/** The size of a picture of so many panels one below the other, in CSS pixels, for the page that leaves room for it. */
export function linePanelsSize(panels: number, shape: LineLook['shape']): { width: number; height: number } {
  return { width: shape === 'wide' ? 760 : 312, height: panels * linePanelHeight }
}
