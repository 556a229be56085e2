import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/**
 * Writes what a file of a page says, straight from what is kept for its preview: its days, posts and the pages it
 * compares with, one statement each, however many there are. What a file names twice counts as it says it first.
 */
export async function insertPageRows(trx: Db, importId: string): Promise<void> {
  await insertPageDays(trx, importId)
  await insertPagePosts(trx, importId)
  await insertCompetitors(trx, importId)
}

async function insertPageDays(db: Db, importId: string): Promise<void> {
  await sql`
    insert into page_day
      (import_id, day, impressions, organic_impressions, unique_impressions, clicks, reactions, comments, reposts,
        new_followers, organic_followers, sponsored_followers, page_views, unique_visitors)
    select upload.id, read.date, read.impressions, read."organicImpressions", read."uniqueImpressions", read.clicks,
      read.reactions, read.comments, read.reposts, read."newFollowers", read."organicFollowers",
      read."sponsoredFollowers", read."pageViews", read."uniqueVisitors"
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'pageDays') as read(
        date date, impressions integer, "organicImpressions" integer, "uniqueImpressions" integer, clicks integer,
        reactions integer, comments integer, reposts integer, "newFollowers" integer, "organicFollowers" integer,
        "sponsoredFollowers" integer, "pageViews" integer, "uniqueVisitors" integer)
    where upload.id = ${importId}
    on conflict do nothing`.execute(db)
}

async function insertPagePosts(db: Db, importId: string): Promise<void> {
  await sql`
    insert into page_post
      (import_id, type, id, published_at, title, impressions, views, clicks, reactions, comments, reposts, follows)
    select upload.id, read.type, read.id, read."publishedAt", read.title, read.impressions, read.views, read.clicks,
      read.reactions, read.comments, read.reposts, read.follows
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'pagePosts') as read(
        type text, id text, "publishedAt" timestamptz, title text, impressions integer, views integer,
        clicks integer, reactions integer, comments integer, reposts integer, follows integer)
    where upload.id = ${importId}
    on conflict do nothing`.execute(db)
}

async function insertCompetitors(db: Db, importId: string): Promise<void> {
  await sql`
    insert into page_competitor (import_id, name, followers, new_followers, posts, engagements)
    select upload.id, read.name, read.followers, read."newFollowers", read.posts, read.engagements
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'competitors') as read(
        name text, followers integer, "newFollowers" integer, posts integer, engagements integer)
    where upload.id = ${importId}
    on conflict do nothing`.execute(db)
}
