import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'
import type { DaySpan } from '../course.rules.ts'
import type { PageCompetitor } from '../page/page-export.rules.ts'
import { listKnownPages } from './list-known-pages.ts'
import { type PageCourse, pageCourse } from './page-course.rules.ts'
import {
  selectCompetitors,
  selectNewestComparison,
  selectPageDays,
  selectPagePosts,
} from './page-figure.queries.ts'
import { engagementRate, interactionsOf, type PageNumbers, pageNumbers } from './page-numbers.rules.ts'
import { type PageMonths, pagePeriod } from './page-period.rules.ts'
import { titleBeginning } from './post-title.rules.ts'

const SHOWN_POSTS = 10

/** Which page and how far back. A page that no file was taken over for is answered with the first of those known. */
export type PageQuery = { page: string | null; months: PageMonths }

/** A post of the page with the beginning of its text. `engagementRate` is a fraction as for the page. */
export type ShownPagePost = {
  url: string
  title: string
  publishedAt: Date
  impressions: number | null
  clicks: number | null
  /** Reactions, comments and reposts together. */
  interactions: number | null
  engagementRate: number | null
}

/** What comms sees of a page. `comparison` is what the newest file about other pages says, by name. */
export type PageFigures = {
  page: string
  period: { now: DaySpan; before: DaySpan }
  numbers: { now: PageNumbers; before: PageNumbers }
  course: PageCourse
  posts: { shown: ShownPagePost[]; all: number }
  comparison: {
    period: { from: string | null; to: string | null }
    exportedOn: string
    rows: PageCompetitor[]
  } | null
}

/** The figures of a page over the last months, beside the months before; null as long as no file was taken over. */
export async function readPageFigures(
  { db, now }: Ctx<AccountActor>,
  query: PageQuery,
): Promise<{ pages: string[]; figures: PageFigures | null }> {
  const pages = await listKnownPages(db)
  const page = pages.find(known => known === query.page) ?? pages[0]
  if (page === undefined) return { pages, figures: null }
  const period = pagePeriod(query.months, dayOf(now))
  const days = await selectPageDays(db, page, { from: period.before.from, until: period.now.until })
  const figures = {
    page,
    period,
    numbers: { now: pageNumbers(days, period.now), before: pageNumbers(days, period.before) },
    course: pageCourse(days, period.now, query.months),
    posts: await postsOf(db, page, period.now),
    comparison: await comparisonOf(db, page),
  }
  return { pages, figures }
}

async function postsOf(db: Db, page: string, span: DaySpan): Promise<PageFigures['posts']> {
  const rows = await selectPagePosts(db, page, span, SHOWN_POSTS)
  return {
    all: rows[0]?.all ?? 0,
    shown: rows.map(({ type, id, title, publishedAt, ...figures }) => ({
      url: canonicalPostUrl({ type, id }),
      title: titleBeginning(title),
      publishedAt,
      impressions: figures.impressions,
      clicks: figures.clicks,
      interactions: interactionsOf(figures),
      engagementRate: engagementRate([figures]),
    })),
  }
}

async function comparisonOf(db: Db, page: string): Promise<PageFigures['comparison']> {
  const file = await selectNewestComparison(db, page)
  if (!file) return null
  const { id, periodFrom: from, periodTo: to, exportedOn } = file
  const rows = await selectCompetitors(db, id)
  // In the order of a German list of names, whatever the database was set up for.
  return {
    period: { from, to },
    exportedOn,
    rows: rows.toSorted((one, other) => one.name.localeCompare(other.name, 'de')),
  }
}
