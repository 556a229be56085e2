import { isPublishable } from '#app/domain/kernel/suppression.rules.ts'
import type { Sum } from './release.rules.ts'

/** One share of a printed figure, such as the posts of one job ad: its sum in a year and in each of its blocks. */
export type Share = { key: string; total: Sum; inBlock: (block: string) => Sum }

/**
 * Decides which shares of a yearly figure are printed. All others form a remainder, which anybody can compute.
 * There must be one block in which every printed share, and the remainder if there is any, is publishable:
 * then nothing smaller can be computed from shares and periods together, for every other combination still
 * holds one of these sums entirely. The block with the most printed shares is taken.
 * @returns the keys of the shares that may be printed
 */
export function releaseShares(
  shares: readonly Share[],
  blocks: readonly string[],
  k: number,
): ReadonlySet<string> {
  const known = shares.filter(({ total }) => total.people > 0)
  const choices = blocks.map(block => printable(known, block, k))
  return new Set(choices.reduce((best, choice) => (choice.length > best.length ? choice : best), []))
}

function printable(shares: readonly Share[], block: string, k: number): string[] {
  const printed = shares
    .filter(({ total, inBlock }) => isPublishable(total, k) && isPublishable(inBlock(block), k))
    .toSorted((a, b) => b.inBlock(block).people - a.inBlock(block).people || (a.key < b.key ? -1 : 1))
  while (printed.length > 0) {
    const rest = shares.filter(share => !printed.includes(share))
    if (rest.length === 0 || isPublishable(atLeast(rest.map(share => share.inBlock(block))), k)) break
    printed.pop()
  }
  return printed.map(({ key }) => key)
}

// One person may have part in several shares: as many people as in the largest, and at worst one who makes
// the largest amount of each.
function atLeast(sums: readonly Sum[]): Sum {
  return {
    people: Math.max(...sums.map(({ people }) => people)),
    value: sums.reduce((sum, { value }) => sum + value, 0),
    largest: sums.reduce((sum, { largest }) => sum + largest, 0),
  }
}
