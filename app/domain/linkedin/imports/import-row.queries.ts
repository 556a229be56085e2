import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

// Each writes what imports that wait for their confirmation bring, straight from what is kept for their preview: one
// statement, however many files and rows there are.

export async function insertDays(db: Db, importIds: readonly string[]): Promise<void> {
  await sql`
    insert into ambassador_day (ambassador_id, day, impressions, engagements, new_followers, import_id)
    select upload.ambassador_id, read.date, read.impressions, read.engagements, read."newFollowers", upload.id
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'days')
        as read(date date, impressions integer, engagements integer, "newFollowers" integer)
    where upload.id = any(${importIds})`.execute(db)
}

export async function insertListedPosts(db: Db, importIds: readonly string[]): Promise<void> {
  await sql`
    insert into listed_post
      (import_id, ambassador_id, type, id, published_at, measured_on, impressions, members_reached, engagements,
        reactions, comments, reposts, saves, sends, excerpt, text_digest)
    select upload.id, upload.ambassador_id, read.type, read.id, read."publishedAt", upload.exported_on,
      read.impressions, read."membersReached", read.engagements, read.reactions, read.comments, read.reposts,
      read.saves, read.sends, read.excerpt, read."textDigest"
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'posts') as read(
        type text, id text, "publishedAt" timestamptz, impressions integer, "membersReached" integer,
        engagements integer, reactions integer, comments integer, reposts integer, saves integer, sends integer,
        excerpt text, "textDigest" text)
    where upload.id = any(${importIds})
    on conflict do nothing`.execute(db)
}

/** @param joinedAt when the pairs became known (ISO instant) */
export async function insertJoins(db: Db, importIds: readonly string[], joinedAt: string): Promise<void> {
  await sql`
    insert into identity_join
      (id, ambassador_id, one_type, one_id, other_type, other_id, proof, import_id, joined_at)
    select gen_random_uuid(), upload.ambassador_id, read.one ->> 'type', read.one ->> 'id',
      read.other ->> 'type', read.other ->> 'id', 'single-post-export', upload.id, ${joinedAt}::timestamptz
    from linkedin_import upload,
      jsonb_to_recordset(upload.content -> 'joins') as read(one jsonb, other jsonb)
    where upload.id = any(${importIds})`.execute(db)
}

export async function insertInteractions(db: Db, importIds: readonly string[]): Promise<void> {
  await sql`
    insert into member_interaction (import_id, position, ambassador_id, kind, at, type, id)
    select upload.id, read.position, upload.ambassador_id, read.row ->> 'kind',
      (read.row ->> 'at')::timestamptz, read.row ->> 'type', read.row ->> 'id'
    from linkedin_import upload,
      jsonb_array_elements(upload.content -> 'interactions') with ordinality as read(row, position)
    where upload.id = any(${importIds})`.execute(db)
}
