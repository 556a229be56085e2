import type { Day } from '#app/domain/kernel/calendar.ts'
import { identityKey, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'
import { type Stored, storedOf } from '../imports/import-preview.rules.ts'
import {
  PAGE_DAY_METRICS,
  PAGE_POST_METRICS,
  type PageDay,
  type PageDayMetric,
  type PagePostMetric,
} from '../page/page-export.rules.ts'

const MOST_COMPETITORS = 100

/** The beginning of a title that is read: more is never shown. */
const TITLE_LENGTH = 400

/** What counts for a page's days from one UTC day to another, both included, in order. Days without any row are left out. */
export async function selectPageDays(
  db: Db,
  page: string,
  { from, until }: { from: Day; until: Day },
): Promise<PageDay[]> {
  const days = await db
    .selectFrom('pageCurrentDay')
    .select(['day as date', ...PAGE_DAY_METRICS])
    .where('page', '=', page)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day')
    .execute()
  return days.map(({ date, ...figures }) => ({ date: date ?? '', ...figures }))
}

/** The same with the day whose state each figure shows, by day. */
export async function selectKnownDays(
  db: Db,
  page: string,
  { from, until }: { from: Day; until: Day },
): Promise<Map<Day, Stored<PageDayMetric>>> {
  const days = await db
    .selectFrom('pageCurrentDay')
    .selectAll()
    .where('page', '=', page)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute()
  return new Map(days.map(row => [row.day ?? '', storedOf(PAGE_DAY_METRICS, row)]))
}

/** What counts for these posts of a page, by `type:id`. Posts that no file names are left out. */
export async function selectKnownPosts(
  db: Db,
  page: string,
  posts: readonly PostIdentity[],
): Promise<Map<string, Stored<PagePostMetric>>> {
  if (posts.length === 0) return new Map()
  const rows = await db
    .selectFrom('pageCurrentPost')
    .selectAll()
    .where('page', '=', page)
    .where(
      'id',
      'in',
      posts.map(({ id }) => id),
    )
    .$narrowType<{ id: string }>()
    .execute()
  return new Map(rows.map(row => [identityKey(row), storedOf(PAGE_POST_METRICS, row)]))
}

/**
 * The posts of a page that were published in these UTC days, those with the most impressions first and those without
 * a figure last; each row says how many there are in all.
 */
export function selectPagePosts(
  db: Db,
  page: string,
  { from, until }: { from: Day; until: Day },
  limit: number,
) {
  return db
    .selectFrom('pageCurrentPost')
    .select(['type', 'id', 'publishedAt', ...PAGE_POST_METRICS])
    .select(({ fn, val }) => [
      fn<string>('left', ['title', val(TITLE_LENGTH)]).as('title'),
      fn.countAll<number>().over().as('all'),
    ])
    .where('page', '=', page)
    .where('publishedAt', '>=', new Date(`${from}T00:00:00Z`))
    .where('publishedAt', '<=', new Date(`${until}T23:59:59.999Z`))
    .$narrowType<{ id: string; publishedAt: Date }>()
    .orderBy('impressions', order => order.desc().nullsLast())
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The newest file that compares a page with others; undefined if there is none. */
export function selectNewestComparison(db: Db, page: string) {
  return db
    .selectFrom('linkedinImport')
    .select(['id', 'periodFrom', 'periodTo', 'exportedOn'])
    .where('kind', '=', 'page-competitors')
    .where('page', '=', page)
    .where('confirmedAt', 'is not', null)
    .orderBy('exportedOn', 'desc')
    .orderBy('fileSha256', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The pages a file compares with, by name. */
export function selectCompetitors(db: Db, importId: string) {
  return db
    .selectFrom('pageCompetitor')
    .select(['name', 'followers', 'newFollowers', 'posts', 'engagements'])
    .where('importId', '=', importId)
    .orderBy('name')
    .limit(MOST_COMPETITORS)
    .execute()
}
