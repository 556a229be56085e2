import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Figure } from './figure.rules.ts'
import {
  choiceOf,
  nameOf,
  type PeriodChoice,
  type PeriodName,
  type ReportFrame,
} from './report-frame.rules.ts'
import type { PostCountRow } from './tally.queries.ts'

/** For how many posts impressions are known, and the day of the newest of them. */
export type Completeness = { known: number; posts: number; measuredOn: Day }

/** What stands above every report. */
export type ReportHead = {
  period: PeriodName
  before: PeriodName | null
  lastYear: PeriodName | null
  choice: PeriodChoice
  /** The smallest group of people a figure is printed for. */
  k: number
  /** null where it would tell who has no figures, or where there are none. */
  completeness: Completeness | null
}

/** Puts the head of a report together. */
export function reportHead(
  frame: ReportFrame & { k: number },
  reach: Figure,
  counts: PostCountRow | undefined,
): ReportHead {
  const { today, period, before, lastYear, k } = frame
  return {
    period: nameOf(period, today),
    before: before && nameOf(before, today),
    lastYear: lastYear && nameOf(lastYear, today),
    choice: choiceOf(frame),
    k,
    completeness: completenessOf(reach, counts),
  }
}

function completenessOf(reach: Figure, counts: PostCountRow | undefined): Completeness | null {
  if (reach.status !== 'shown' || !counts?.measuredOn) return null
  return { known: counts.known, posts: counts.posts, measuredOn: counts.measuredOn }
}
