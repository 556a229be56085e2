import type { PictureLook } from './picture-look.ts'

/**
 * One bar with the words at its end. 'hidden' leaves a mark where a number exists that is not told,
 * 'none' nothing where there is no number.
 */
export type PanelBar =
  | { kind: 'bar'; value: number; label: string }
  | { kind: 'hidden' | 'none'; label: string }

/** Bars of one measure: as many as there are columns (such as months), each above its name. */
export type Panel = { title: string; columns: readonly string[]; bars: readonly PanelBar[] }

/** Room above the bars of a panel, in CSS pixels. */
export const panelTitleHeight = 40

/** The height of a panel with so many bars, in CSS pixels. */
export function panelHeight(bars: number, shape: PictureLook['shape']): number {
  return shape === 'wide' ? 200 : panelTitleHeight + 8 + bars * 24
}

/** The size of a picture of panels one below the other, in CSS pixels, for the page that leaves room for it. */
export function panelsSize(
  bars: readonly number[],
  shape: PictureLook['shape'],
): { width: number; height: number } {
  const height = bars.reduce((sum, count) => sum + panelHeight(count, shape), 0)
  return { width: shape === 'wide' ? 760 : 312, height }
}
