import { resonanceKinds } from '#app/domain/posts/post-facts.rules.ts'
import { type Standing, type Sum, standingOf, type Tally } from './disclosure/release.rules.ts'

/** What is added up over people: figures only they see, and what they note about their own posts. */
export const measures = [
  'impressions',
  'interactions',
  'ratedImpressions',
  'minutes',
  ...resonanceKinds,
] as const

export type Measure = (typeof measures)[number]

/** One sum over people: of a measure, in a period (by key) and a part of the posts. */
export type TallyRow = { key: string; part: string; measure: Measure; authors: number } & Sum

/** Looks up sums; a period or part without posts adds up to nothing by nobody. */
export type TallyBook = {
  sum(key: string, part: string, measure: Measure): Sum
  tally(key: string, part: string, measures: readonly Measure[]): Tally
  standing(key: string, part: string, measures: readonly Measure[], k: number): Standing
  /** The parts that have posts in a period. */
  parts(key: string): string[]
}

/** Rows as a book to look things up in. */
export function tallyBook(rows: readonly TallyRow[]): TallyBook {
  const byName = new Map(rows.map(row => [nameOf(row.key, row.part, row.measure), row]))
  const book: TallyBook = {
    sum: (key, part, measure) => byName.get(nameOf(key, part, measure)) ?? noSum,
    tally: (key, part, wanted) => ({
      authors: byName.get(nameOf(key, part, 'impressions'))?.authors ?? 0,
      sums: wanted.map(measure => book.sum(key, part, measure)),
    }),
    standing: (key, part, wanted, k) => standingOf(book.tally(key, part, wanted), k),
    parts: key => [...new Set(rows.filter(row => row.key === key).map(({ part }) => part))],
  }
  return book
}

const noSum: Sum = { people: 0, value: 0, largest: 0 }

function nameOf(key: string, part: string, measure: Measure): string {
  return `${key} ${part} ${measure}`
}
