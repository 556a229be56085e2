import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { ImportContent } from '../imports/import-content.rules.ts'
import type { ComparedPage } from '../imports/upload-preview.rules.ts'
import { comparePageDays, comparePagePosts } from './compare-page.rules.ts'
import { selectKnownDays, selectKnownPosts } from './page-figure.queries.ts'

/**
 * What taking over a file of a page would do, compared with what counts for this page now.
 * @param page the page it is about; of a page nobody has named yet nothing is known, and so everything is new
 * @param exportedOn the day whose state the file shows
 */
export async function comparePage(
  db: Db,
  page: string | null,
  content: ImportContent,
  exportedOn: Day,
): Promise<ComparedPage> {
  const { pageDays, pagePosts, competitors } = content
  const dates = pageDays.map(({ date }) => date).toSorted()
  const [from, until] = [dates.at(0), dates.at(-1)]
  const days =
    page !== null && from && until ? await selectKnownDays(db, page, { from, until }) : new Map<Day, never>()
  const posts = page === null ? new Map<string, never>() : await selectKnownPosts(db, page, pagePosts)
  return {
    days: comparePageDays(pageDays, days, exportedOn),
    posts: comparePagePosts(pagePosts, posts, exportedOn),
    competitors: competitors.length,
  }
}
