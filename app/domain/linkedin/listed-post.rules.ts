import type { ReadFigures } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { IsoDay } from './workbook/sheet.rules.ts'

/**
 * A post as a file or a connection lists it. `publishedAt` is the instant in its id (ISO, UTC), `publishedOn` the day
 * the file states, if it does. `excerpt` is the beginning of its text, for people to recognise it; `textDigest` is the
 * SHA-256 of the whole text with its white space evened out, to compare it.
 */
export type ListedPost = PostIdentity &
  ReadFigures & {
    url: string
    publishedAt: string
    publishedOn: IsoDay | null
    excerpt: string | null
    textDigest: string | null
  }

/** Nothing known of a post's figures. */
export const NO_FIGURES: ReadFigures = {
  impressions: null,
  membersReached: null,
  engagements: null,
  reactions: null,
  comments: null,
  reposts: null,
  saves: null,
  sends: null,
}
