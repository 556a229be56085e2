import type { ListedPost } from '#app/domain/linkedin/listed-post.rules.ts'
import type { PageDay, PageExport, PageKind, PagePost } from '#app/domain/linkedin/page/page-export.rules.ts'
import { pageEngagementRate } from '#app/domain/linkedin/page/page-rate.rules.ts'
import type { Period } from '#app/domain/linkedin/personal-export/export-file-name.rules.ts'
import type { ReadFile } from '#app/domain/linkedin/read-export.rules.ts'

/** What a file says, as `linkedin:read` prints it: the same keys for every kind, in them what the kind has. */
export type ContentLines = { period: Period | null; days: unknown[]; posts: unknown[] }

/** Turns what was read into what is printed. */
export function contentLines(read: ReadFile): ContentLines & Record<string, unknown> {
  switch (read.kind) {
    case 'personal':
      return { period: read.period, days: read.days, posts: read.posts.map(personalPost) }
    case 'single-post': {
      const { identities } = read
      return { period: null, days: [], posts: [{ ...singlePost(read.post), identities }] }
    }
    case 'archive': {
      const { period, interactions } = read
      const posts = read.posts.map(({ type, id, publishedAt, excerpt }) => ({
        type,
        id,
        publishedAt,
        excerpt,
      }))
      return { period, days: [], posts, interactions }
    }
    default:
      return pageLines(read)
  }
}

function personalPost({ type, id, publishedAt, impressions, engagements }: ListedPost): object {
  return { type, id, publishedAt, impressions, engagements }
}

function singlePost({ url: _, publishedOn: _day, excerpt: _text, textDigest: _digest, ...post }: ListedPost) {
  return post
}

function pageLines(read: PageExport): ContentLines & Record<string, unknown> {
  const { kind, page, period, competitors } = read
  return {
    page,
    period,
    days: read.days.map(day => dayLine(kind, day)),
    posts: read.posts.map(postLine),
    ...(kind === 'page-competitors' ? { competitors } : {}),
  }
}

function dayLine(kind: PageKind, day: PageDay): object {
  const { date, newFollowers, organicFollowers, sponsoredFollowers, pageViews, uniqueVisitors } = day
  if (kind === 'page-followers') return { date, newFollowers, organicFollowers, sponsoredFollowers }
  if (kind === 'page-visitors') return { date, pageViews, uniqueVisitors }
  const { impressions, organicImpressions, uniqueImpressions, clicks, reactions, comments, reposts } = day
  return {
    date,
    impressions,
    organicImpressions,
    uniqueImpressions,
    clicks,
    reactions,
    comments,
    reposts,
    engagementRate: pageEngagementRate(day),
  }
}

// LinkedIn's page files call reactions to a post its likes.
function postLine({ reactions, ...post }: PagePost): object {
  return { ...post, likes: reactions, engagementRate: pageEngagementRate({ ...post, reactions }) }
}
