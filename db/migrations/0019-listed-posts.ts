import { type Kysely, sql } from 'kysely'

/**
 * Everything LinkedIn hands out, several files at once. What a file says stays beside the file it comes from; what
 * counts is read through views. So taking an import back, or handing files in in another order, needs no repair.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await widenImports(db)
  await keepListedPosts(db)
}

async function widenImports(db: Kysely<unknown>): Promise<void> {
  // A preview lives a day and holds what the program before this one had read.
  await sql`delete from linkedin_import where confirmed_at is null`.execute(db)

  // Files handed in together. `refused` names those that were not read: [{ fileName, refusal }].
  await sql`
    create table linkedin_upload (
      id uuid primary key,
      account_id uuid not null references account on delete cascade,
      uploaded_at timestamptz not null,
      refused jsonb not null default '[]'
    )`.execute(db)
  await sql`create index linkedin_upload_account_idx on linkedin_upload (account_id, uploaded_at desc)`.execute(
    db,
  )

  // An import is one person's, or it is about a page of the town and belongs to comms; `page` is the name of the
  // page in its address, null until somebody said which page an unnamed file is about.
  await sql`
    alter table linkedin_import
      alter column ambassador_id drop not null,
      add column page text,
      add column upload_id uuid references linkedin_upload on delete set null,
      add column uploaded_by uuid references account on delete set null,
      drop constraint linkedin_import_kind_check,
      add constraint linkedin_import_kind_check check (kind in (
        'personal', 'single-post', 'archive', 'portability',
        'page-content', 'page-followers', 'page-visitors', 'page-updates', 'page-competitors')),
      add constraint linkedin_import_owner_check check ((kind like 'page-%') = (ambassador_id is null)),
      add constraint linkedin_import_page_check check (
        kind not like 'page-%' or page is not null or confirmed_at is null)`.execute(db)
  await sql`create index linkedin_import_upload_idx on linkedin_import (upload_id)`.execute(db)
  await sql`create index linkedin_import_page_idx on linkedin_import (page, uploaded_at desc) where page is not null`.execute(
    db,
  )
  await sql`
    create unique index linkedin_import_page_file_key on linkedin_import (file_sha256)
    where ambassador_id is null`.execute(db)
}

// Before, a file's figures were copied to the posts that were logged and kept apart for the others. Now they stay
// where they came from, logged or not.
async function keepListedPosts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table listed_post (
      import_id uuid not null references linkedin_import on delete cascade,
      ambassador_id uuid not null references ambassador on delete cascade,
      type text not null check (type in ('activity', 'share', 'ugcPost')),
      id text not null check (id ~ '^[0-9]{15,20}$'),
      published_at timestamptz not null,
      measured_on date not null,
      impressions integer,
      members_reached integer,
      engagements integer,
      reactions integer,
      comments integer,
      reposts integer,
      saves integer,
      sends integer,
      excerpt text,
      text_digest text,
      primary key (import_id, type, id)
    )`.execute(db)
  await sql`create index listed_post_idx on listed_post (ambassador_id, type, id)`.execute(db)
  await sql`
    create index listed_post_text_idx on listed_post (ambassador_id, text_digest)
    where text_digest is not null`.execute(db)

  await sql`
    create table dismissed_post (
      ambassador_id uuid not null references ambassador on delete cascade,
      type text not null check (type in ('activity', 'share', 'ugcPost')),
      id text not null check (id ~ '^[0-9]{15,20}$'),
      dismissed_at timestamptz not null,
      primary key (ambassador_id, type, id)
    )`.execute(db)

  await sql`
    insert into listed_post
      (import_id, ambassador_id, type, id, published_at, measured_on, impressions, engagements)
    select import_id, ambassador_id, type, id, published_at, measured_on, impressions, engagements
    from found_post`.execute(db)
  await sql`
    insert into listed_post
      (import_id, ambassador_id, type, id, published_at, measured_on, impressions, engagements)
    select figure.import_id, post.ambassador_id, identity.type, identity.id, post.published_at,
      figure.measured_on, figure.impressions, figure.engagements
    from post_figure figure
    join post on post.id = figure.post_id
    join post_identity identity on identity.post_id = post.id
    where figure.import_id is not null
    on conflict do nothing`.execute(db)
  await sql`
    insert into dismissed_post (ambassador_id, type, id, dismissed_at)
    select ambassador_id, type, id, max(dismissed_at)
    from found_post where dismissed_at is not null
    group by ambassador_id, type, id`.execute(db)

  await sql`drop table found_post`.execute(db)
  await sql`delete from post_figure where import_id is not null`.execute(db)
  await sql`drop view post_current_figure`.execute(db)
  // What is left are the figures people typed in.
  await sql`
    alter table post_figure
      drop column import_id,
      drop column source,
      drop column engagements`.execute(db)

  // What a person did under others' posts, from their archive and only if they asked for it.
  await sql`
    create table member_interaction (
      import_id uuid not null references linkedin_import on delete cascade,
      position integer not null,
      ambassador_id uuid not null references ambassador on delete cascade,
      kind text not null check (kind in ('comment', 'reaction', 'repost')),
      at timestamptz not null,
      type text check (type in ('activity', 'share', 'ugcPost')),
      id text check (id ~ '^[0-9]{15,20}$'),
      primary key (import_id, position)
    )`.execute(db)
  await sql`create index member_interaction_idx on member_interaction (ambassador_id, at)`.execute(db)
}
