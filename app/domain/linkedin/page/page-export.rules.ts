import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { Period } from '../personal-export/export-file-name.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { IsoDay } from '../workbook/sheet.rules.ts'

/** What LinkedIn hands out to those who run a page. */
export const PAGE_KINDS = [
  'page-content',
  'page-followers',
  'page-visitors',
  'page-updates',
  'page-competitors',
] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** The metrics of a page's day. Totals of organic and sponsored; null is unknown, negative is real. */
export const PAGE_DAY_METRICS = [
  'impressions',
  'organicImpressions',
  'uniqueImpressions',
  'clicks',
  'reactions',
  'comments',
  'reposts',
  'newFollowers',
  'organicFollowers',
  'sponsoredFollowers',
  'pageViews',
  'uniqueVisitors',
] as const
export type PageDayMetric = (typeof PAGE_DAY_METRICS)[number]

/** One UTC day of a page. */
export type PageDay = { date: IsoDay } & Record<PageDayMetric, number | null>

export const PAGE_POST_METRICS = [
  'impressions',
  'views',
  'clicks',
  'reactions',
  'comments',
  'reposts',
  'follows',
] as const
export type PagePostMetric = (typeof PAGE_POST_METRICS)[number]

/** A post of the page; `title` is its whole text. Who of the town posted it stands in the file and is not read. */
export type PagePost = PostIdentity & { publishedAt: string; title: string } & Record<
    PagePostMetric,
    number | null
  >

/** Another page the town compares itself with, over the file's period. */
export type PageCompetitor = {
  name: string
  followers: number | null
  newFollowers: number | null
  posts: number | null
  engagements: number | null
}

/**
 * What a file of a page says. `page` is the page's name in its address, and `madeOn` the day LinkedIn made the file, both
 * from the file name; null for a renamed file.
 * A kind of file fills in what it holds and leaves the rest empty.
 */
export type PageExport = {
  kind: PageKind
  page: string | null
  madeOn: IsoDay | null
  period: Period | null
  days: PageDay[]
  posts: PagePost[]
  competitors: PageCompetitor[]
  warnings: ExportWarning[]
}
