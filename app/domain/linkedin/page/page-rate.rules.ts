import { type Cell, textOf } from '../workbook/sheet.rules.ts'

type Engagement = {
  impressions: number | null
  clicks: number | null
  reactions: number | null
  comments: number | null
  reposts: number | null
}

/** Some files hold rates with single precision, some rounded to four digits. */
const TOLERANCE = 0.00006

/**
 * The engagement rate of a page or its post: (clicks + reactions + comments + reposts) / impressions, as LinkedIn counts
 * it in these files. Null when one of them is unknown or nobody saw anything.
 */
export function pageEngagementRate({
  impressions,
  clicks,
  reactions,
  comments,
  reposts,
}: Engagement): number | null {
  if (!impressions || clicks === null || reactions === null || comments === null || reposts === null)
    return null
  return (clicks + reactions + comments + reposts) / impressions
}

/** Whether the rate in a cell, a fraction, is another one than the figures beside it give. */
export function contradictsRate(figures: Engagement, cell: Cell): boolean {
  const rate = pageEngagementRate(figures)
  const stated = typeof cell === 'number' ? cell : Number(textOf(cell) || Number.NaN)
  return rate !== null && Number.isFinite(stated) && Math.abs(rate - stated) > TOLERANCE
}
