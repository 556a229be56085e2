import type { Day } from '#app/domain/kernel/calendar.ts'
import { failure } from '#app/domain/kernel/result.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { LinkedinImport } from '#db/types.generated.ts'
import type { MemberInteraction } from '../archive/data-archive.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import type { PageCompetitor, PageDay, PagePost } from '../page/page-export.rules.ts'
import type { Period } from '../personal-export/export-file-name.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { ExportedDay } from '../personal-export/personal-export.rules.ts'
import type { ReadFile } from '../read-export.rules.ts'

/**
 * What is kept of a file until its owner confirms; afterwards only rows of figures are left of it. One shape for every
 * kind of file: what a kind does not hold is empty. `joins` are pairs of numbers that the file proves to be one post.
 */
export type ImportContent = {
  member: string | null
  page: string | null
  madeOn: Day | null
  period: Period | null
  days: ExportedDay[]
  posts: ListedPost[]
  joins: Array<{ one: PostIdentity; other: PostIdentity }>
  interactions: MemberInteraction[]
  pageDays: PageDay[]
  pagePosts: PagePost[]
  competitors: PageCompetitor[]
  warnings: ExportWarning[]
}

/** Nothing of anything: what a kind of file does not hold. */
export const NO_CONTENT: ImportContent = {
  member: null,
  page: null,
  madeOn: null,
  period: null,
  days: [],
  posts: [],
  joins: [],
  interactions: [],
  pageDays: [],
  pagePosts: [],
  competitors: [],
  warnings: [],
}

/** What is kept of a file that was read. */
export function contentOf(read: ReadFile): ImportContent {
  switch (read.kind) {
    case 'personal': {
      const { member, period, days, posts, warnings } = read
      return { ...NO_CONTENT, member, period, days, posts, warnings }
    }
    case 'single-post': {
      const { member, identities, post, warnings } = read
      const [one, ...others] = identities
      const joins = one ? others.map(other => ({ one, other })) : []
      return { ...NO_CONTENT, member, posts: [post], joins, warnings }
    }
    case 'archive': {
      const { period, posts, interactions, warnings } = read
      return { ...NO_CONTENT, period, posts, interactions, warnings }
    }
    default: {
      const { page, madeOn, period, days: pageDays, posts: pagePosts, competitors, warnings } = read
      return { ...NO_CONTENT, page, madeOn, period, pageDays, pagePosts, competitors, warnings }
    }
  }
}

/** A file that reads well and still cannot be true, or holds too much. `detail` is the day or the number. */
export type Implausible = {
  ok: false
  reason: 'day-in-future' | 'impossible-figure' | 'too-many-posts' | 'too-many-rows'
  detail: string
}

/** LinkedIn lists at most 50 posts by impressions and 50 by engagements; this leaves ample room. */
const MOST_POSTS = 1_000

/** Rows of every other kind: twenty years of three posts a day and forty reactions. */
const MOST_ROWS = 300_000

/** Many thousand unreadable cells are one broken file: this many are kept, the rest only adds to their number. */
const MOST_WARNINGS = 200

/** Nobody has more impressions in a day, nor could the database hold them. */
const LARGEST_FIGURE = 2 ** 31 - 1

/**
 * Looks for what no real file says: days that are still to come on `today` (the sign of a wrong date order), figures
 * beyond 2,147,483,647 either way, more posts in a personal export than LinkedIn lists, more rows than anybody can have.
 * Null if there is none.
 */
export function findImplausible(
  read: ImportContent,
  kind: LinkedinImport['kind'],
  today: Day,
): Implausible | null {
  const future = [...read.days, ...read.pageDays].find(({ date }) => date > today)
  if (future) return { ...failure('day-in-future'), detail: future.date }

  const rows = [read.days, read.posts, read.pageDays, read.pagePosts, read.competitors]
  for (const row of rows.flat()) {
    const impossible = Object.values(row).find(isImpossible)
    if (impossible !== undefined) return { ...failure('impossible-figure'), detail: String(impossible) }
  }
  if (kind === 'personal' && read.posts.length > MOST_POSTS) {
    return { ...failure('too-many-posts'), detail: String(read.posts.length) }
  }
  const count = [...rows, read.interactions, read.joins].reduce((sum, { length }) => sum + length, 0)
  return count > MOST_ROWS ? { ...failure('too-many-rows'), detail: String(count) } : null
}

function isImpossible(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > LARGEST_FIGURE
}

/**
 * The day whose state a file shows: the last day of its period, of its days if it states no period, or the day it was
 * made, and never
 * later than today; today for a file about one post, which names no day. Of two files the one with the later day is
 * the newer one.
 */
export function exportedOn(
  { period, days, pageDays, madeOn }: Pick<ImportContent, 'period' | 'days' | 'pageDays' | 'madeOn'>,
  today: Day,
): Day {
  const end = period?.to ?? days.at(-1)?.date ?? pageDays.at(-1)?.date ?? madeOn ?? today
  return end < today ? end : today
}

/**
 * The part of a file that is kept, as JSON the database accepts: without NUL and half characters, which hostile
 * files hide in their texts, and with at most 200 warnings.
 */
export function writeContent(content: ImportContent): string {
  const kept = { ...content, warnings: content.warnings.slice(0, MOST_WARNINGS) }
  return JSON.stringify(kept, (_key, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  )
}

/** A text from outside as the database can store it. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}
