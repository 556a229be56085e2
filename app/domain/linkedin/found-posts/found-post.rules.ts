import { Groups } from '#app/domain/posts/identities/identity.rules.ts'
import { identityKey, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'

/** A number in somebody's files, with what is known about the post. Null is unknown. */
export type Listing = PostIdentity & {
  publishedAt: Date
  measuredOn: string
  impressions: number | null
  engagements: number | null
  excerpt: string | null
  textDigest: string | null
}

/** What is proven about numbers, and which of them their owner does not want to see. */
type KnownNumbers = {
  pairs: ReadonlyArray<{ one: PostIdentity; other: PostIdentity }>
  dismissed: readonly PostIdentity[]
}

/**
 * Posts to be offered, newest first: numbers that are one post stand there once, under the one that says best when it
 * appeared. One is proven by a file, by hand, or by the same second and the same text. Hidden under one number is hidden
 * under all.
 */
export function offerOnce(listings: readonly Listing[], { pairs, dismissed }: KnownNumbers): Listing[] {
  const groups = new Groups()
  for (const { one, other } of pairs) groups.connect(identityKey(one), identityKey(other))
  for (const listing of listings) {
    const text = textKeyOf(listing)
    if (text !== null) groups.connect(identityKey(listing), text)
  }
  const hidden = new Set(dismissed.map(number => groups.of(identityKey(number))))
  return [...Map.groupBy(listings, listing => groups.of(identityKey(listing)))]
    .flatMap(([group, same]) => (hidden.has(group) ? [] : [asOne(same)]))
    .flatMap(one => one ?? [])
    .toSorted(
      (a, b) =>
        b.publishedAt.getTime() - a.publishedAt.getTime() || (identityKey(a) < identityKey(b) ? 1 : -1),
    )
}

// An activity begins when the post appears; a scheduled post's share may be hours older.
const BEST_FIRST = ['activity', 'ugcPost', 'share'] as const

function asOne(listings: readonly Listing[]): Listing | undefined {
  const [best] = listings.toSorted(
    (a, b) => BEST_FIRST.indexOf(a.type) - BEST_FIRST.indexOf(b.type) || (a.id < b.id ? -1 : 1),
  )
  if (!best) return undefined
  const newestFirst = listings.toSorted((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1))
  const first = <Key extends keyof Listing>(key: Key) =>
    newestFirst.map(listing => listing[key]).find(value => value !== null) ?? best[key]
  return {
    ...best,
    measuredOn: first('measuredOn'),
    impressions: first('impressions'),
    engagements: first('engagements'),
    excerpt: first('excerpt'),
  }
}

function textKeyOf({ textDigest, publishedAt }: Listing): string | null {
  return textDigest === null ? null : `text ${Math.floor(publishedAt.getTime() / 1000)} ${textDigest}`
}
