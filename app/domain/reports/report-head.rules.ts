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

/**
 * For how many posts impressions are known, and the day of the newest of them. `fromFiles` is the share of them that
 * files from LinkedIn say, in tenths of the whole (0.1 to 0.9); the rest was typed in. null where it may not be told.
 */
export type Completeness = { known: number; posts: number; measuredOn: Day; fromFiles: number | null }

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
    completeness: completenessOf(reach, counts, k),
  }
}

function completenessOf(
  reach: Figure,
  counts: PostCountRow | undefined,
  k: number,
): Completeness | null {
  if (reach.status !== 'shown' || !counts?.measuredOn) return null
  const { known, posts, measuredOn } = counts
  return { known, posts, measuredOn, fromFiles: shareFromFiles(counts, k) }
}

/**
 * Which share of the known figures files say, told only if at least `k` people are behind either part: who types in and
 * who hands in files is nobody's business. In tenths, so that months set against their quarter tell nothing finer.
 * What is nearly all or nothing is not told either.
 */
export function shareFromFiles(
  counts: Pick<PostCountRow, 'typedPosts' | 'typedPeople' | 'filePosts' | 'filePeople'>,
  k: number,
): number | null {
  const { typedPosts, typedPeople, filePosts, filePeople } = counts
  if (typedPeople < k || filePeople < k) return null
  const tenths = Math.round((10 * filePosts) / (typedPosts + filePosts))
  return tenths === 0 || tenths === 10 ? null : tenths / 10
}
