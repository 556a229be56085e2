import { type Cell, isPublishable } from '#app/domain/kernel/suppression.rules.ts'
import type { CalendarBranch } from './calendar-branch.rules.ts'

/** People and amount behind one sum; see {@link Cell}. */
export type Sum = Omit<Cell, 'key'>

/**
 * What a group of posts adds up to: how many people wrote them, and each of the sums a figure is made of
 * (one for a total, two for a ratio). People without known figures are authors, but in no sum.
 */
export type Tally = { authors: number; sums: readonly Sum[] }

/**
 * Whether the figures of a group may stand alone: 'empty' if nobody wrote anything, 'unknown' if so many
 * did that it betrays nobody to say that no figures are known, 'open' if every sum is publishable, else 'small'.
 */
export type Standing = 'empty' | 'unknown' | 'open' | 'small'

/** How a figure stands in each period of a year. */
export type StandingIn = (branch: Pick<CalendarBranch, 'key'>) => Standing

/** `shown` are the periods whose figure may be printed; `blocks` those of them that are not split further. */
export type Release = { shown: ReadonlySet<string>; blocks: readonly CalendarBranch[] }

/** The standing of one group. Rule: at least k people, none of whom makes more than half of any sum. */
export function standingOf({ authors, sums }: Tally, k: number): Standing {
  if (authors === 0) return 'empty'
  if (authors >= k && sums.every(({ people }) => people === 0)) return 'unknown'
  return sums.every(sum => isPublishable(sum, k)) ? 'open' : 'small'
}

/**
 * Decides for which periods of a year a figure is printed, so that no small period can be computed from larger
 * ones: the parts of a printed period are printed all or not at all (a missing month would be the quarter
 * minus the other two). Where a period is too small itself, its parts are judged on their own.
 * The answer does not depend on which report is asked for. Everything one can compute from the printed periods
 * is made of whole blocks, and every block is publishable.
 */
export function releasePeriods(
  root: CalendarBranch,
  standing: (branch: CalendarBranch) => Standing,
): Release {
  const own = standing(root)
  if (own === 'empty') return nothing
  const below = () => union(root.parts.map(part => releasePeriods(part, standing)))
  if (own === 'small') return below()
  const splits = root.parts.length > 0 && root.parts.every(part => standing(part) !== 'small')
  const printed = { shown: new Set([root.key]), blocks: splits ? [] : [root] }
  return splits ? union([printed, below()]) : printed
}

/**
 * Decides where the figure of a part (recruiting posts) is printed beside that of the whole (all posts), which
 * also tells the rest. A period of the part is printed only if the whole is and if part and rest are both
 * publishable in it. That alone would not do: one could set a month written almost wholly by the part against
 * the part's period, and be left with a few people. So within the period, either the rest is publishable in
 * every block of the whole, or both are in the same one. Every combination of sums then holds one of these.
 */
export function releasePart(
  root: CalendarBranch,
  whole: Release,
  standing: { part: StandingIn; rest: StandingIn },
): Release {
  const restOpen: BlockTest = block => standing.rest(block) === 'open'
  const bothOpen: BlockTest = block => restOpen(block) && standing.part(block) === 'open'
  return releasePeriods(root, branch => {
    const part = standing.part(branch)
    const rest = standing.rest(branch)
    if (part === 'empty' || part === 'small') return part
    if (!whole.shown.has(branch.key) || rest === 'small') return 'small'
    const blocks = blocksWithin(branch, whole)
    const safe = blocks.every(restOpen) || blocks.some(bothOpen)
    return part === 'unknown' || rest !== 'open' || safe ? part : 'small'
  })
}

type BlockTest = (block: CalendarBranch) => boolean

function blocksWithin(branch: CalendarBranch, { blocks }: Release): CalendarBranch[] {
  return blocks.filter(block => block.months.every(month => branch.months.includes(month)))
}

const nothing: Release = { shown: new Set(), blocks: [] }

function union(releases: readonly Release[]): Release {
  return {
    shown: new Set(releases.flatMap(({ shown }) => [...shown])),
    blocks: releases.flatMap(({ blocks }) => blocks),
  }
}
