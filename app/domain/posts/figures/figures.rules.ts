import type { Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The figures a person can read off a post on LinkedIn, in the order LinkedIn shows them. */
export const ownMetrics = [
  'impressions',
  'membersReached',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
] as const
export type OwnMetric = (typeof ownMetrics)[number]

/** One value for each metric; null is unknown and never the same as 0. */
export type Figures = Record<OwnMetric, number | null>

/** Why figures are not added. */
export type FiguresReason = 'nothing-entered' | 'before-publication' | 'day-in-future'

/**
 * Checks figures entered by hand: at least one is known, and the day they were read lies between the
 * publication and today, both included.
 */
export function checkFigures(
  figures: Figures,
  days: { measuredOn: Day; publishedOn: Day; today: Day },
): Result<undefined, FiguresReason> {
  if (ownMetrics.every(metric => figures[metric] === null)) return failure('nothing-entered')
  if (days.measuredOn < days.publishedOn) return failure('before-publication')
  if (days.measuredOn > days.today) return failure('day-in-future')
  return success(undefined)
}
