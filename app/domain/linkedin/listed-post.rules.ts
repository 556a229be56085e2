import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { IsoDay } from './workbook/sheet.rules.ts'

/** The metrics a file may give for a post, in LinkedIn's order. */
export const LISTED_METRICS = [
  'impressions',
  'membersReached',
  'engagements',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
] as const
export type ListedMetric = (typeof LISTED_METRICS)[number]

/** One value for each metric; null is unknown and never the same as 0. */
export type ListedFigures = Record<ListedMetric, number | null>

/**
 * A post as every file or connection lists it. `publishedAt` is the instant in its id (ISO, UTC), `publishedOn` the day
 * the file states, if it does. `excerpt` is the beginning of its text, for people to recognise it; `textDigest` is the
 * SHA-256 of the whole text with its white space evened out, to compare it.
 */
export type ListedPost = PostIdentity &
  ListedFigures & {
    url: string
    publishedAt: string
    publishedOn: IsoDay | null
    excerpt: string | null
    textDigest: string | null
  }

/** Nothing known of a post's figures. */
export const NO_FIGURES: ListedFigures = {
  impressions: null,
  membersReached: null,
  engagements: null,
  reactions: null,
  comments: null,
  reposts: null,
  saves: null,
  sends: null,
}
