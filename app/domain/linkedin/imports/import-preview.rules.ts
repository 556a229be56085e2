import type { Day } from '#app/domain/kernel/calendar.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import {
  LISTED_METRICS,
  type ListedFigures,
  type ListedMetric,
  type ListedPost,
} from '../listed-post.rules.ts'
import type { DailyFigures } from '../personal-export/daily-figures.rules.ts'
import type { ExportedDay } from '../personal-export/personal-export.rules.ts'

/** The value of a metric that counts now, and the day whose state it shows. */
export type Known = { value: number; on: Day }

/** For each metric what counts now; null is unknown. */
export type Stored<Metric extends string> = Record<Metric, Known | null>

/** What confirming does to one day or post: brings its first figures, changes some, or leaves them. */
export type Effect = 'new' | 'changed' | 'same'

export type ComparedDay = { date: Day; effect: Effect; before: DailyFigures; after: DailyFigures }

/** A post in the file that the person has logged. */
export type ComparedPost = {
  postId: string
  url: string
  publishedAt: string
  effect: Effect
  before: ListedFigures
  after: ListedFigures
}

/** Whose a post in the file is: null if nobody has logged it. */
export type LoggedPost = PostIdentity & { postId: string; ambassadorId: string }

/**
 * The posts of a file by what becomes of them: `logged` ones get figures, `offered` ones are offered for logging,
 * `dismissed` ones stay hidden, and those somebody else has logged (`elsewhere`) stay untouched.
 */
export type ComparedPosts = {
  logged: ComparedPost[]
  offered: ListedPost[]
  dismissed: ListedPost[]
  elsewhere: ListedPost[]
}

/**
 * The value that counts after a file that shows the state of `exportedOn` is taken over: the file's own, unless
 * a later state is known already. What the file does not know leaves the known value alone.
 */
export function settle(stored: Known | null, read: number | null, exportedOn: Day): number | null {
  if (stored === null) return read
  return read === null || stored.on > exportedOn ? stored.value : read
}

/** Compares the days of a file with what is stored, by day. The order of the file is kept. */
export function compareDays(
  days: readonly ExportedDay[],
  stored: ReadonlyMap<Day, Stored<keyof DailyFigures>>,
  exportedOn: Day,
): ComparedDay[] {
  return days.map(({ date, ...read }) => ({ date, ...compare(stored.get(date), read, exportedOn) }))
}

/** Compares the posts of a file with what is logged and stored; `ambassadorId` says who is asking. */
export function comparePosts(
  posts: readonly ListedPost[],
  known: {
    logged: readonly LoggedPost[]
    figures: ReadonlyMap<string, Stored<ListedMetric>>
    dismissed: readonly PostIdentity[]
  },
  { ambassadorId, exportedOn }: { ambassadorId: string; exportedOn: Day },
): ComparedPosts {
  const logged = new Map(known.logged.map(post => [keyOf(post), post]))
  const dismissed = new Set(known.dismissed.map(keyOf))
  const compared: ComparedPosts = { logged: [], offered: [], dismissed: [], elsewhere: [] }
  for (const post of posts) {
    const owner = logged.get(keyOf(post))
    if (owner?.ambassadorId === ambassadorId) {
      const { url, publishedAt } = post
      const effect = compare(known.figures.get(owner.postId), figuresOf(post), exportedOn)
      compared.logged.push({ postId: owner.postId, url, publishedAt, ...effect })
    } else if (owner) compared.elsewhere.push(post)
    else if (dismissed.has(keyOf(post))) compared.dismissed.push(post)
    else compared.offered.push(post)
  }
  return compared
}

/** How many of each effect there are. */
export function countEffects(compared: ReadonlyArray<{ effect: Effect }>): Record<Effect, number> {
  const count = (wanted: Effect) => compared.filter(({ effect }) => effect === wanted).length
  return { new: count('new'), changed: count('changed'), same: count('same') }
}

function compare<Metric extends string>(
  stored: Stored<Metric> | undefined,
  read: Record<Metric, number | null>,
  exportedOn: Day,
) {
  const metrics = Object.keys(read) as Metric[]
  const each = (figure: (metric: Metric) => number | null) =>
    Object.fromEntries(metrics.map(metric => [metric, figure(metric)])) as Record<Metric, number | null>

  const before = each(metric => stored?.[metric]?.value ?? null)
  const after = each(metric => settle(stored?.[metric] ?? null, read[metric], exportedOn))
  return { effect: effectOf(metrics, before, after), before, after }
}

function effectOf<Metric extends string>(
  metrics: readonly Metric[],
  before: Record<Metric, number | null>,
  after: Record<Metric, number | null>,
): Effect {
  if (metrics.every(metric => before[metric] === after[metric])) return 'same'
  return metrics.every(metric => before[metric] === null) ? 'new' : 'changed'
}

function figuresOf(post: ListedPost): ListedFigures {
  return Object.fromEntries(LISTED_METRICS.map(metric => [metric, post[metric]])) as ListedFigures
}

function keyOf({ type, id }: PostIdentity): string {
  return `${type}:${id}`
}
