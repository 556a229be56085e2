import { releasePeriods } from './disclosure/release.rules.ts'
import { releaseShares } from './disclosure/release-shares.rules.ts'
import { type Figure, type FigureBasis, recruitingReleases, shown } from './figure.rules.ts'

/**
 * Reach by job ad in a year, by part ('ad:<id>'): the shares that may be printed, none if the year's own reach may
 * not. Posts without a job ad are a share too, so that it cannot be computed either.
 */
export function recruitingShares(basis: FigureBasis, year: string): ReadonlyMap<string, Figure> {
  const { book, k } = basis
  const root = basis.years.find(({ key }) => key === year)
  if (!root || !recruitingReleases(basis).some(({ shown: keys }) => keys.has(year))) return new Map()
  const whole = releasePeriods(root, ({ key }) => book.standing(key, 'all', ['impressions'], k))
  const shares = book
    .parts(year)
    .filter(part => part.startsWith('ad:'))
    .map(part => ({
      key: part,
      total: book.sum(year, part, 'impressions'),
      inBlock: (block: string) => book.sum(block, part, 'impressions'),
    }))
  const printed = releaseShares(
    shares,
    whole.blocks.map(({ key }) => key),
    k,
  )
  return new Map([...printed].map(part => [part, shown(book.sum(year, part, 'impressions').value)]))
}
