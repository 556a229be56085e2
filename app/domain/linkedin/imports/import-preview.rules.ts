import type { Day } from '#app/domain/kernel/calendar.ts'
import {
  type ReadFigures,
  type ReadMetric,
  readMetrics,
} from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { Groups } from '#app/domain/posts/identities/identity.rules.ts'
import { identityKey, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { type ListedPost, NO_FIGURES } from '../listed-post.rules.ts'
import type { DailyFigures } from '../personal-export/daily-figures.rules.ts'
import type { ExportedDay } from '../personal-export/personal-export.rules.ts'

/**
 * The value of a metric that counts now, and the day whose state it shows. From a file: its SHA-256 tells it apart from
 * another of the same day. Typed in: it `counts` before every file, or its author has `set-aside` it for files.
 */
export type Known = { value: number; on: Day; fileSha256?: string; typed?: 'counts' | 'set-aside' }

/** For each metric what counts now; null is unknown. */
export type Stored<Metric extends string> = Record<Metric, Known | null>

/** The figures in a row of a view that picks them: of each metric its value, its day, and the file or rank it has. */
export function storedOf<Metric extends string>(
  metrics: readonly Metric[],
  row: Readonly<Record<string, unknown>>,
): Stored<Metric> {
  const known = metrics.map(metric => [
    metric,
    knownOf(row[metric], row[`${metric}On`], row[`${metric}File`], row[`${metric}Rank`]),
  ])
  return Object.fromEntries(known) as Stored<Metric>
}

function knownOf(value: unknown, on: unknown, file: unknown, rank: unknown): Known | null {
  if (typeof value !== 'number' || typeof on !== 'string') return null
  if (typeof file === 'string') return { value, on, fileSha256: file }
  return { value, on, typed: rank === 0 ? 'set-aside' : 'counts' }
}

/** Which file speaks: the day whose state it shows, and what tells it apart from another of that day. */
export type Speaking = { exportedOn: Day; fileSha256: string }

/** What confirming does to one day or post: brings its first figures, changes some, or leaves them. */
export type Effect = 'new' | 'changed' | 'same'

export type ComparedDay = { date: Day; effect: Effect; before: DailyFigures; after: DailyFigures }

/** A post in the file that the person has logged. */
export type ComparedPost = {
  postId: string
  url: string
  publishedAt: string
  effect: Effect
  before: ReadFigures
  after: ReadFigures
}

/** Whose a post in the file is: null if nobody has logged it. */
export type LoggedPost = PostIdentity & { postId: string; ambassadorId: string }

/** Two numbers of one post. */
export type IdentityPair = { one: PostIdentity; other: PostIdentity }

/** What is known about posts of a file: who logged them, what counts for them, what is hidden, what is one post. */
export type KnownPosts = {
  logged: readonly LoggedPost[]
  figures: ReadonlyMap<string, Stored<ReadMetric>>
  dismissed: readonly PostIdentity[]
  joins: readonly IdentityPair[]
}

/**
 * The posts of a file by what becomes of them: `logged` ones get figures, `offered` ones are offered for logging,
 * `dismissed` ones stay hidden, and those somebody else has logged (`elsewhere`) stay untouched. A post listed under
 * several numbers is one.
 */
export type ComparedPosts = {
  logged: ComparedPost[]
  offered: ListedPost[]
  dismissed: ListedPost[]
  elsewhere: ListedPost[]
}

/**
 * What counts after a file is taken over: the file's own value, unless a later state is known already, or the person
 * typed one in and has not set it aside. What the file does not know leaves the known value alone. The same order as
 * that of the views that pick the figure (see the migration): whichever file comes first.
 */
export function settle(
  stored: Known | null,
  read: number | null,
  { exportedOn, fileSha256 }: Speaking,
): Known | null {
  const inFile = read === null ? null : { value: read, on: exportedOn, fileSha256 }
  if (stored === null || inFile === null) return stored ?? inFile
  if (stored.typed) return stored.typed === 'counts' ? stored : inFile
  if (stored.on !== exportedOn) return stored.on > exportedOn ? stored : inFile
  return (stored.fileSha256 ?? '') > fileSha256 ? stored : inFile
}

/** The same for every metric of a day or a post. */
export function settleAll<Metric extends string>(
  stored: Stored<Metric> | undefined,
  read: Record<Metric, number | null>,
  file: Speaking,
): Stored<Metric> {
  return each(read, metric => settle(stored?.[metric] ?? null, read[metric], file))
}

/** Compares the days of a file with what is stored, by day. The order of the file is kept. */
export function compareDays(
  days: readonly ExportedDay[],
  stored: ReadonlyMap<Day, Stored<keyof DailyFigures>>,
  file: Speaking,
): ComparedDay[] {
  return days.map(({ date, ...read }) => {
    const before = stored.get(date)
    return { date, ...difference(read, before, settleAll(before, read, file)) }
  })
}

/**
 * Compares the posts of a file with what is logged and stored; `ambassadorId` says who is asking.
 * @returns also the figures that then count, for a file that comes after this one
 */
export function comparePosts(
  posts: readonly ListedPost[],
  known: KnownPosts,
  { ambassadorId, ...file }: Speaking & { ambassadorId: string },
): { compared: ComparedPosts; figures: Map<string, Stored<ReadMetric>> } {
  const owners = new Map(known.logged.map(post => [identityKey(post), post]))
  const groups = groupsOf(known, ambassadorId)
  const own = new Map(ownOf(known, ambassadorId).map(post => [groups.of(identityKey(post)), post]))
  const dismissed = new Set(known.dismissed.map(post => groups.of(identityKey(post))))
  const compared: ComparedPosts = { logged: [], offered: [], dismissed: [], elsewhere: [] }
  const figures = new Map(known.figures)
  for (const [group, listings] of Map.groupBy(posts, post => groups.of(identityKey(post)))) {
    const [post] = listings
    const logged = own.get(group)
    if (!post) continue
    if (logged) {
      const before = known.figures.get(logged.postId)
      const after = settleListings(before, listings, file)
      figures.set(logged.postId, after)
      const { url, publishedAt } = post
      const effect = difference(figuresOf(post), before, after)
      compared.logged.push({ postId: logged.postId, url, publishedAt, ...effect })
    } else if (owners.has(identityKey(post))) compared.elsewhere.push(post)
    else if (dismissed.has(group)) compared.dismissed.push(post)
    else compared.offered.push(post)
  }
  return { compared, figures }
}

/** The posts of a file under the numbers they are logged under, where they are; of others nothing is changed. */
export function underLoggedNumbers(
  posts: readonly ListedPost[],
  known: Omit<KnownPosts, 'figures' | 'dismissed'>,
  ambassadorId: string,
): ListedPost[] {
  const groups = groupsOf(known, ambassadorId)
  const own = new Map(ownOf(known, ambassadorId).map(post => [groups.of(identityKey(post)), post]))
  return posts.map(post => {
    const { type, id } = own.get(groups.of(identityKey(post))) ?? post
    return { ...post, type, id }
  })
}

/** Pairs that nobody knew of before, each once and whichever way round. A number with itself is no pair. */
export function newPairs(pairs: readonly IdentityPair[], known: readonly IdentityPair[]): IdentityPair[] {
  const seen = new Set(known.map(pairKey))
  return pairs.filter(pair => {
    const key = pairKey(pair)
    if (seen.has(key) || identityKey(pair.one) === identityKey(pair.other)) return false
    seen.add(key)
    return true
  })
}

/** How many of each effect there are. */
export function countEffects(compared: ReadonlyArray<{ effect: Effect }>): Record<Effect, number> {
  const count = (wanted: Effect) => compared.filter(({ effect }) => effect === wanted).length
  return { new: count('new'), changed: count('changed'), same: count('same') }
}

function figuresOf(post: ListedPost): ReadFigures {
  return Object.fromEntries(readMetrics.map(metric => [metric, post[metric]])) as ReadFigures
}

function settleListings(
  before: Stored<ReadMetric> | undefined,
  listings: readonly ListedPost[],
  file: Speaking,
): Stored<ReadMetric> {
  return listings.reduce<Stored<ReadMetric>>(
    (stored, listed) => settleAll(stored, figuresOf(listed), file),
    before ?? settleAll(undefined, NO_FIGURES, file),
  )
}

// A number that somebody else has logged does not connect others, as when identities are settled.
function groupsOf({ logged, joins }: Pick<KnownPosts, 'logged' | 'joins'>, ambassadorId: string): Groups {
  const foreign = new Set(logged.filter(post => post.ambassadorId !== ambassadorId).map(identityKey))
  const groups = new Groups()
  for (const { one, other } of joins) {
    if (!foreign.has(identityKey(one)) && !foreign.has(identityKey(other)))
      groups.connect(identityKey(one), identityKey(other))
  }
  for (const post of logged) groups.connect(identityKey(post), `post ${post.postId}`)
  return groups
}

function ownOf({ logged }: Pick<KnownPosts, 'logged'>, ambassadorId: string): LoggedPost[] {
  const own = logged.filter(post => post.ambassadorId === ambassadorId)
  return own.toSorted((a, b) => (a.postId < b.postId ? 1 : -1))
}

/** What a file does to one day or post: the values before and after, and in one word. */
export function difference<Metric extends string>(
  metrics: Record<Metric, number | null>,
  stored: Stored<Metric> | undefined,
  settled: Stored<Metric> | undefined,
) {
  const before = each(metrics, metric => stored?.[metric]?.value ?? null)
  const after = each(metrics, metric => settled?.[metric]?.value ?? null)
  return { effect: effectOf(before, after), before, after }
}

function effectOf<Metric extends string>(
  before: Record<Metric, number | null>,
  after: Record<Metric, number | null>,
): Effect {
  const metrics = Object.keys(before) as Metric[]
  if (metrics.every(metric => before[metric] === after[metric])) return 'same'
  return metrics.every(metric => before[metric] === null) ? 'new' : 'changed'
}

function each<Metric extends string, Value>(
  metrics: Record<Metric, unknown>,
  value: (metric: Metric) => Value,
): Record<Metric, Value> {
  const entries = (Object.keys(metrics) as Metric[]).map(metric => [metric, value(metric)])
  return Object.fromEntries(entries) as Record<Metric, Value>
}

function pairKey({ one, other }: IdentityPair): string {
  return [identityKey(one), identityKey(other)].toSorted().join(' ')
}
