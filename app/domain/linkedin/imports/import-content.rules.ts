import type { Day } from '#app/domain/kernel/calendar.ts'
import { failure } from '#app/domain/kernel/result.ts'
import type { PersonalExport } from '../personal-export/personal-export.rules.ts'

/** What is kept of a file until its owner confirms; afterwards only rows of figures are left of it. */
export type ImportContent = Pick<PersonalExport, 'member' | 'period' | 'days' | 'posts' | 'warnings'>

/** A file that reads well and still cannot be true. `detail` is the day or the number. */
export type Implausible = {
  ok: false
  reason: 'day-in-future' | 'impossible-figure' | 'too-many-posts'
  detail: string
}

/** LinkedIn lists at most 50 posts by impressions and 50 by engagements; this leaves ample room. */
const MOST_POSTS = 1_000

/** Many thousand unreadable cells are one broken file: this many are kept, the rest only adds to their number. */
const MOST_WARNINGS = 200

/** Nobody has more impressions in a day, nor could the database hold them. */
const LARGEST_FIGURE = 2 ** 31 - 1

/**
 * Looks for what no real export says: days that are still to come on `today` (the sign of a wrong date order),
 * figures beyond 2,147,483,647 either way, more posts than LinkedIn lists. Null if there is none.
 */
export function findImplausible(read: ImportContent, today: Day): Implausible | null {
  const future = read.days.find(({ date }) => date > today)
  if (future) return { ...failure('day-in-future'), detail: future.date }

  const figures = [
    ...read.days.flatMap(({ impressions, engagements, newFollowers }) => [
      impressions,
      engagements,
      newFollowers,
    ]),
    ...read.posts.flatMap(({ impressions, engagements }) => [impressions, engagements]),
  ]
  const impossible = figures.find(figure => figure !== null && Math.abs(figure) > LARGEST_FIGURE)
  if (impossible) return { ...failure('impossible-figure'), detail: String(impossible) }

  if (read.posts.length > MOST_POSTS) {
    return { ...failure('too-many-posts'), detail: String(read.posts.length) }
  }
  return null
}

/**
 * The day whose state a file shows: the last day of its period, of its days if it states no period, and never
 * later than today. Of two files the one with the later day is the newer one.
 */
export function exportedOn({ period, days }: Pick<ImportContent, 'period' | 'days'>, today: Day): Day {
  const end = period?.to ?? days.at(-1)?.date ?? today
  return end < today ? end : today
}

/**
 * The part of a file that is kept, as JSON the database accepts: without NUL and half characters, which hostile
 * files hide in their texts, and with at most 200 warnings.
 */
export function writeContent({ member, period, days, posts, warnings }: ImportContent): string {
  const content = { member, period, days, posts, warnings: warnings.slice(0, MOST_WARNINGS) }
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  )
}

/** A text from outside as the database can store it. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}
