import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { ImportContent } from '../imports/import-content.rules.ts'
import type { Speaking } from '../imports/import-preview.rules.ts'
import type { ComparedPage } from '../imports/upload-preview.rules.ts'
import { comparePageDays, comparePagePosts } from './compare-page.rules.ts'
import { selectKnownDays, selectKnownPosts } from './page-figure.queries.ts'

/**
 * What taking over a file of a page would do, compared with what counts for this page now.
 * @param page the page it is about; of a page nobody has named yet nothing is known, and so everything is new
 * @param file which file it is: the day whose state it shows, and its bytes
 */
export async function comparePage(
  db: Db,
  page: string | null,
  content: ImportContent,
  file: Speaking,
): Promise<ComparedPage> {
  const { pageDays, pagePosts, competitors } = content
  const dates = pageDays.map(({ date }) => date).toSorted()
  const [from, until] = [dates.at(0), dates.at(-1)]
  const days =
    page !== null && from && until ? await selectKnownDays(db, page, { from, until }) : new Map<Day, never>()
  const posts = page === null ? new Map<string, never>() : await selectKnownPosts(db, page, pagePosts)
  return {
    days: comparePageDays(pageDays, days, file),
    posts: comparePagePosts(pagePosts, posts, file),
    competitors: competitors.length,
  }
}
