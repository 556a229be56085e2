import { sumOfAll } from '../course.rules.ts'
import { type Cell, textOf } from '../workbook/sheet.rules.ts'

/** What an engagement rate of a page is made of. */
export type RatedFigures = Record<
  'impressions' | 'clicks' | 'reactions' | 'comments' | 'reposts',
  number | null
>

/** Some files hold rates with single precision, some rounded to four digits. */
const TOLERANCE = 0.00006

/** Clicks, reactions, comments and reposts together; null unless all four are known. */
export function engagedOf({ clicks, reactions, comments, reposts }: RatedFigures): number | null {
  return sumOfAll([clicks, reactions, comments, reposts])
}

/**
 * The engagement rate of a page or its post: (clicks + reactions + comments + reposts) / impressions, as LinkedIn counts
 * it in these files. Null when one of them is unknown or nobody saw anything.
 */
export function pageEngagementRate(figures: RatedFigures): number | null {
  const engaged = engagedOf(figures)
  return !figures.impressions || engaged === null ? null : engaged / figures.impressions
}

/** Whether the rate in a cell, a fraction, is another one than the figures beside it give. */
export function contradictsRate(figures: RatedFigures, cell: Cell): boolean {
  const rate = pageEngagementRate(figures)
  const stated = typeof cell === 'number' ? cell : Number(textOf(cell) || Number.NaN)
  return rate !== null && Number.isFinite(stated) && Math.abs(rate - stated) > TOLERANCE
}
