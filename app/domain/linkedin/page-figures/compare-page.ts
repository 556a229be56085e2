import type { Db } from '#db/open.ts'
import type { ImportContent } from '../imports/import-content.rules.ts'
import type { ComparedPage } from '../imports/upload-preview.rules.ts'

/** What confirming a file of a page would do; `page` is null as long as it is open which page it is about. */
export async function comparePage(
  _db: Db,
  _page: string | null,
  { pageDays, pagePosts, competitors }: ImportContent,
  _exportedOn: string,
): Promise<ComparedPage> {
  return {
    days: { count: pageDays.length, effects: { new: pageDays.length, changed: 0, same: 0 }, changed: [] },
    posts: { count: pagePosts.length, effects: { new: pagePosts.length, changed: 0, same: 0 } },
    competitors: competitors.length,
  }
}
