import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The three kinds of object LinkedIn gives a number to when something is posted. */
export const POST_TYPES = ['activity', 'share', 'ugcPost'] as const
export type PostType = (typeof POST_TYPES)[number]

/**
 * Names one post. `id` is decimal text: it has 63 bits and would lose its last digits as a number.
 * The share, ugcPost and activity id of one post are different numbers, so only (type, id) compares.
 */
export type PostIdentity = { type: PostType; id: string }

/** A number as one text, to compare it and to look it up by. */
export function identityKey({ type, id }: PostIdentity): string {
  return `${type}:${id}`
}

/** A post found in a pasted address. `url` is its canonical address. */
export type LinkedPost = PostIdentity & { url: string }

/** Why a pasted text names no post. */
export type PostUrlReason = 'not-a-url' | 'other-host' | 'short-link' | 'article' | 'no-post-id'

const LONGEST_ADDRESS = 2_000
// The ids of all that LinkedIn ever posted have the same number of digits, so that they compare as text.
const FIRST_ID = String(BigInt(Date.UTC(2003, 0, 1)) << 22n)
const LAST_ID = String(2n ** 63n - 1n)
const DIGITS = /^\d{19}$/

// As LinkedIn writes it in its files, thousands of times: no need to take every one of them apart.
const USUAL_ADDRESS =
  /^https:\/\/www\.linkedin\.com\/feed\/update\/urn(?::|%3A)li(?::|%3A)(activity|share|ugcPost)(?::|%3A)(\d{19})\/?$/
const LINKEDIN_HOST = /^(?:www\.|[a-z]{2}\.)?linkedin\.com$/
const SHORT_HOST = /^(?:www\.)?lnkd\.in$/
const ARTICLE_PATH = /^\/pulse(?:\/|$)/i
const FEED_PATH = /^\/(?:embed\/)?feed\/update\/urn:li:(activity|share|ugcPost):(\d{15,20})\/?$/i
// Greedy up to the type: in a slug that contains "-share-" itself, the last match is the post.
const POSTS_PATH = /^\/posts\/[^/]+[-_](activity|share|ugcPost)-(\d{15,20})-[\w-]{4}(?![\w-])/i
const POST_IN_URN = /urn:li:(activity|share|ugcPost):(\d{15,20})(?!\d)/i
const URN_PARAMETERS = ['updateEntityUrn', 'highlightedUpdateUrn']

/**
 * Finds the post a pasted LinkedIn address leads to. Understands feed, embed and /posts/ addresses, with or
 * without scheme, percent-encoded colons, query and hash; the path counts before `updateEntityUrn` and
 * `highlightedUpdateUrn`. A slug may itself contain "-share-": the last match is the post. Ids whose time
 * lies before LinkedIn existed, or beyond 63 bits, are no post ids.
 */
export function readPostUrl(text: string): Result<LinkedPost, PostUrlReason> {
  const usual = USUAL_ADDRESS.exec(text)
  const named = usual && identity(usual)
  if (named) return success({ ...named, url: canonicalPostUrl(named) })

  const address = parseAddress(text)
  if (!address) return failure('not-a-url')
  if (SHORT_HOST.test(address.hostname)) return failure('short-link')
  if (!LINKEDIN_HOST.test(address.hostname)) return failure('other-host')

  const post = postInPath(decodeColons(address.pathname)) ?? postInQuery(address.searchParams)
  if (post) return success({ ...post, url: canonicalPostUrl(post) })
  return failure(ARTICLE_PATH.test(address.pathname) ? 'article' : 'no-post-id')
}

/** The one address we store and show for a post; LinkedIn redirects from it to the readable one. */
export function canonicalPostUrl(post: PostIdentity): string {
  return `https://www.linkedin.com/feed/update/urn:li:${post.type}:${post.id}/`
}

/**
 * When LinkedIn created the object: the upper bits of an id are Unix milliseconds (`id >> 22`).
 * For an activity that is the publication; a scheduled post's share may be hours older.
 * Returns an ISO instant in UTC with milliseconds. Throws a RangeError for anything `isPostId` refuses.
 */
export function publishedAt(id: string): string {
  if (!isPostId(id)) throw new RangeError(`Not a LinkedIn post id: ${id}`)
  return new Date(Number(BigInt(id) >> 22n)).toISOString()
}

/** True for a number within 63 bits whose creation time lies in 2003 (LinkedIn's first year) or later: 19 digits. */
export function isPostId(id: string): boolean {
  return DIGITS.test(id) && id >= FIRST_ID && id <= LAST_ID
}

// People paste "www.linkedin.com/…" as often as the whole address, and phones add invisible characters.
function parseAddress(text: string): URL | null {
  const pasted = text.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '').trim()
  if (pasted === '' || pasted.length > LONGEST_ADDRESS || /\s/.test(pasted)) return null

  const withScheme = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(pasted) ? `https://${pasted}` : pasted
  const address = urlOf(withScheme)
  if (!address || !/^https?:$/.test(address.protocol)) return null
  // A name or port before or behind the host serves to make a foreign address look like LinkedIn's.
  if (address.username !== '' || address.password !== '' || address.port !== '') return null
  return address
}

// URL.parse would say this shorter, but phones of 2023 do not have it.
function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

// Only the colons: decoding everything would fail on slugs that were cut in the middle of a character.
function decodeColons(path: string): string {
  return path.replace(/%3A/gi, ':')
}

function postInPath(path: string): PostIdentity | null {
  const match = FEED_PATH.exec(path) ?? POSTS_PATH.exec(path)
  return match ? identity(match) : null
}

function postInQuery(query: URLSearchParams): PostIdentity | null {
  for (const parameter of URN_PARAMETERS) {
    const match = POST_IN_URN.exec(decodeColons(query.get(parameter) ?? ''))
    if (match) return identity(match)
  }
  return null
}

function identity(match: RegExpExecArray): PostIdentity | null {
  const [, written = '', id = ''] = match
  const type = POST_TYPES.find(known => known.toLowerCase() === written.toLowerCase())
  return type && isPostId(id) ? { type, id } : null
}
