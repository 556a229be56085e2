import type { CalendarBranch } from './disclosure/calendar-branch.rules.ts'
import { type Release, releasePart, releasePeriods, type StandingIn } from './disclosure/release.rules.ts'
import type { Measure, TallyBook } from './tally.rules.ts'

/** A number as it may be printed: known, too few people behind it, or not known at all (never 0 for either). */
export type Figure = { status: 'shown'; value: number } | { status: 'suppressed' } | { status: 'unknown' }

/** A figure in each period, by the period's key. */
export type FigureIn = (key: string) => Figure

/** A figure in a report: now, in the period before, and in the same period last year, where there was a programme. */
export type Compared = { now: Figure; before: Figure | null; lastYear: Figure | null }

/** What every figure over people is decided with: the sums, the years they lie in, and the smallest group. */
export type FigureBasis = { book: TallyBook; years: readonly CalendarBranch[]; k: number }

export const suppressed: Figure = { status: 'suppressed' }
export const unknown: Figure = { status: 'unknown' }

/** A number that may always be printed. */
export function shown(value: number): Figure {
  return { status: 'shown', value }
}

/** A number of people: printed from k on, and 0 if there was nothing anybody could have done. */
export function peopleFigure(people: number, k: number): Figure {
  return people === 0 || people >= k ? shown(people) : suppressed
}

/** The sum of a measure over all posts, by period. */
export function totalOf({ book, years, k }: FigureBasis, measure: Measure): FigureIn {
  const standing = standingIn({ book, k }, 'all', [measure])
  const release = years.map(year => releasePeriods(year, standing))
  return printed(release, standing, key => shown(book.sum(key, 'all', measure).value))
}

/** Reach of the recruiting posts by period, printed only where it does not betray that of the others. */
export function recruitingReachOf(basis: FigureBasis): FigureIn {
  const part = standingIn(basis, 'recruiting', ['impressions'])
  const release = recruitingReleases(basis)
  return printed(release, part, key => shown(basis.book.sum(key, 'recruiting', 'impressions').value))
}

/** Where the reach of recruiting posts is printed, year by year. */
export function recruitingReleases(basis: FigureBasis): Release[] {
  const whole = standingIn(basis, 'all', ['impressions'])
  const standing = {
    part: standingIn(basis, 'recruiting', ['impressions']),
    rest: standingIn(basis, 'other', ['impressions']),
  }
  return basis.years.map(year => releasePart(year, releasePeriods(year, whole), standing))
}

/**
 * Engagement rate (people) = sum(reactions + comments + reposts) / sum(impressions) over posts that have all of
 * them, as a share rounded to a tenth of a percent: finer digits would let one compute the sums behind it.
 */
export function engagementRateOf({ book, years, k }: FigureBasis, part: 'all' | 'recruiting'): FigureIn {
  const standing = standingIn({ book, k }, part, ['interactions', 'ratedImpressions'])
  const release = years.map(year => releasePeriods(year, standing))
  return printed(release, standing, key =>
    rateOf(book.sum(key, part, 'interactions').value, book.sum(key, part, 'ratedImpressions').value),
  )
}

/** A ratio as a share rounded to a tenth of a percent; unknown if nothing stands below the line. */
export function rateOf(above: number, below: number): Figure {
  return below > 0 ? shown(Math.round((1000 * above) / below) / 1000) : unknown
}

/** Prints a figure where it was released; elsewhere says whether it is unknown or too small. */
export function printed(releases: readonly Release[], standing: StandingIn, value: FigureIn): FigureIn {
  return key => {
    const own = standing({ key })
    if (own === 'empty') return unknown
    if (!releases.some(({ shown }) => shown.has(key))) return suppressed
    return own === 'unknown' ? unknown : value(key)
  }
}

function standingIn(
  { book, k }: Pick<FigureBasis, 'book' | 'k'>,
  part: string,
  of: readonly Measure[],
): StandingIn {
  return branch => book.standing(branch.key, part, of, k)
}
