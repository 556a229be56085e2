import { type Kysely, type RawBuilder, sql } from 'kysely'

/**
 * Everything LinkedIn hands out: several files at once, files of the town's page, and posts under several numbers.
 * What a file says stays beside the file it comes from; what counts is read through views. So taking an import back,
 * or handing files in in another order, needs no repair.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await widenImports(db)
  await keepListedPosts(db)
  await joinIdentities(db)
  await readThroughOnePlace(db)
  await nameConnectionOnlyPosts(db)
  await addPageFigures(db)
  await addConnection(db)
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

async function joinIdentities(db: Kysely<unknown>): Promise<void> {
  // Two numbers of one post, and what proves it. By hand there is no file to go with.
  await sql`
    create table identity_join (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      one_type text not null check (one_type in ('activity', 'share', 'ugcPost')),
      one_id text not null check (one_id ~ '^[0-9]{15,20}$'),
      other_type text not null check (other_type in ('activity', 'share', 'ugcPost')),
      other_id text not null check (other_id ~ '^[0-9]{15,20}$'),
      proof text not null check (proof in ('single-post-export', 'by-hand')),
      import_id uuid references linkedin_import on delete cascade,
      joined_at timestamptz not null,
      check ((proof = 'by-hand') = (import_id is null))
    )`.execute(db)
  await sql`create index identity_join_idx on identity_join (ambassador_id)`.execute(db)
  await sql`create index identity_join_import_idx on identity_join (import_id) where import_id is not null`.execute(
    db,
  )

  // Both are derived from the joins and settled anew whenever one comes or goes: further numbers of a logged post,
  // and the post an entry belongs to that was logged a second time under another number.
  await sql`alter table post_identity add column joined boolean not null default false`.execute(db)
  await sql`
    alter table post
      add column merged_into uuid references post on delete set null,
      add column from_connection boolean not null default false`.execute(db)
  // The month for which somebody put the hint at missing figures away.
  await sql`alter table ambassador add column figure_hint_off text`.execute(db)
  await sql`create index post_merged_idx on post (merged_into) where merged_into is not null`.execute(db)
  // Figures are asked for post by post, whatever entry they hang on.
  await sql`create index post_standing_idx on post (coalesce(merged_into, id))`.execute(db)
  await sql`create index post_from_connection_idx on post (id) where from_connection`.execute(db)

  // What its author said when a file and a typed-in figure differ: which of them counts.
  await sql`
    create table figure_choice (
      figure_id bigint primary key references post_figure on delete cascade,
      counts text not null check (counts in ('typed', 'file')),
      chosen_at timestamptz not null
    )`.execute(db)
}

const POST_METRICS = [
  'impressions',
  'members_reached',
  'engagements',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
]

async function readThroughOnePlace(db: Kysely<unknown>): Promise<void> {
  // Every reading of a post's figures with its source. What was typed in comes first (rank 2) until its author says
  // that the file counts (rank 0).
  await sql`
    create view post_figure_reading as
    select
      coalesce(post.merged_into, post.id) as post_id,
      'self' as source,
      typed.id as figure_id,
      null::uuid as import_id,
      typed.measured_on,
      case when choice.counts = 'file' then 0 else 2 end as rank,
      typed.recorded_at,
      null::text as file_sha256,
      typed.impressions, typed.members_reached, null::integer as engagements, typed.reactions,
      typed.comments, typed.reposts, typed.saves, typed.sends
    from post_figure typed
    join post on post.id = typed.post_id
    left join figure_choice choice on choice.figure_id = typed.id
    union all
    select
      coalesce(post.merged_into, post.id),
      case upload.kind
        when 'personal' then 'personal-export'
        when 'single-post' then 'single-post-export'
        else upload.kind
      end,
      null,
      listed.import_id,
      listed.measured_on,
      1,
      upload.confirmed_at,
      upload.file_sha256,
      listed.impressions, listed.members_reached, listed.engagements, listed.reactions,
      listed.comments, listed.reposts, listed.saves, listed.sends
    from listed_post listed
    join linkedin_import upload on upload.id = listed.import_id
    join post_identity identity on identity.type = listed.type and identity.id = listed.id
    join post on post.id = identity.post_id and post.ambassador_id = listed.ambassador_id
    where num_nonnulls(
      listed.impressions, listed.members_reached, listed.engagements, listed.reactions,
      listed.comments, listed.reposts, listed.saves, listed.sends) > 0`.execute(db)

  // The one place that says which figure of a post counts: of each metric the best known value, its source and its
  // day. Two files of one day are told apart by their bytes, so that the order in which they came does not matter.
  const order = sql`order by rank desc, measured_on desc,
    case when figure_id is not null then recorded_at end desc nulls last, figure_id desc, file_sha256 desc`
  await sql`
    create view post_current_figure as
    select
      post_id,
      max(measured_on) as measured_on,
      ${newest('source', order)} as source,
      ${sql.join(POST_METRICS.map(metric => picked(metric, order)))}
    from post_figure_reading
    group by post_id`.execute(db)

  const newer = sql`order by source.exported_on desc, source.file_sha256 desc`
  await sql`
    create or replace view ambassador_current_day as
    select
      written.ambassador_id,
      written.day,
      ${sql.join(['impressions', 'engagements', 'new_followers'].map(metric => dated(metric, newer)))}
    from ambassador_day written
    join linkedin_import source on source.id = written.import_id
    group by written.ambassador_id, written.day`.execute(db)
}

const PAGE_DAY_METRICS = [
  'impressions',
  'organic_impressions',
  'unique_impressions',
  'clicks',
  'reactions',
  'comments',
  'reposts',
  'new_followers',
  'organic_followers',
  'sponsored_followers',
  'page_views',
  'unique_visitors',
]

const PAGE_POST_METRICS = ['impressions', 'views', 'clicks', 'reactions', 'comments', 'reposts', 'follows']

// LinkedIn forbids recruiting use of what its API says. So a post counts as known from the connection alone as long as
// nobody pasted it, no file lists it, and neither is so for a further entry of it.
async function nameConnectionOnlyPosts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view connection_only_post as
    select post.id as post_id
    from post
    where post.from_connection
      and post.merged_into is null
      and not exists (
        select from post entry where entry.merged_into = post.id and not entry.from_connection
      )
      and not exists (
        select from post entry
        join post_identity identity on identity.post_id = entry.id
        join listed_post listed
          on listed.ambassador_id = entry.ambassador_id
          and listed.type = identity.type
          and listed.id = identity.id
        join linkedin_import source on source.id = listed.import_id and source.kind <> 'portability'
        where post.id in (entry.id, entry.merged_into)
      )`.execute(db)
}

async function addPageFigures(db: Kysely<unknown>): Promise<void> {
  const integers = (metrics: readonly string[]) =>
    sql.join(metrics.map(metric => sql`${sql.ref(metric)} integer`))

  await sql`
    create table page_day (
      import_id uuid not null references linkedin_import on delete cascade,
      day date not null,
      ${integers(PAGE_DAY_METRICS)},
      primary key (import_id, day)
    )`.execute(db)
  await sql`create index page_day_idx on page_day (day)`.execute(db)
  await sql`
    create table page_post (
      import_id uuid not null references linkedin_import on delete cascade,
      type text not null check (type in ('activity', 'share', 'ugcPost')),
      id text not null check (id ~ '^[0-9]{15,20}$'),
      published_at timestamptz not null,
      title text not null,
      ${integers(PAGE_POST_METRICS)},
      primary key (import_id, type, id)
    )`.execute(db)
  await sql`create index page_post_idx on page_post (published_at)`.execute(db)
  await sql`
    create table page_competitor (
      import_id uuid not null references linkedin_import on delete cascade,
      name text not null,
      followers integer,
      new_followers integer,
      posts integer,
      engagements integer,
      primary key (import_id, name)
    )`.execute(db)

  const newer = sql`order by source.exported_on desc, source.file_sha256 desc`
  await sql`
    create view page_current_day as
    select
      source.page,
      written.day,
      ${sql.join(PAGE_DAY_METRICS.map(metric => dated(metric, newer)))}
    from page_day written
    join linkedin_import source on source.id = written.import_id
    group by source.page, written.day`.execute(db)
  await sql`
    create view page_current_post as
    select
      source.page,
      written.type,
      written.id,
      max(written.published_at) as published_at,
      (array_agg(written.title ${newer}))[1] as title,
      ${sql.join(PAGE_POST_METRICS.map(metric => dated(metric, newer)))}
    from page_post written
    join linkedin_import source on source.id = written.import_id
    group by source.page, written.type, written.id`.execute(db)
}

async function addConnection(db: Kysely<unknown>): Promise<void> {
  // The token is encrypted with a key made of the program's secret.
  await sql`
    create table linkedin_connection (
      ambassador_id uuid primary key references ambassador on delete cascade,
      token text not null,
      connected_at timestamptz not null,
      expires_at timestamptz not null,
      warned_at timestamptz,
      fetched_at timestamptz
    )`.execute(db)
  // Somebody is on their way to LinkedIn and back; the state in the address proves that it was them. One way at a time.
  await sql`
    create table connection_attempt (
      state_sha256 text primary key,
      ambassador_id uuid not null unique references ambassador on delete cascade,
      started_at timestamptz not null
    )`.execute(db)
}

function newest(column: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(array_agg(${sql.ref(column)} ${order}))[1]`
}

// A metric as value, source and day: unknown values do not count, however new they are.
function picked(metric: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const first = (column: string) =>
    sql`(array_agg(${sql.ref(column)} ${order}) filter (where ${sql.ref(metric)} is not null))[1]`
  return sql`
    ${first(metric)} as ${sql.ref(metric)},
    ${first('source')} as ${sql.ref(`${metric}_source`)},
    ${first('measured_on')} as ${sql.ref(`${metric}_on`)}`
}

function dated(metric: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const value = sql.ref(`written.${metric}`)
  return sql`
    (array_agg(${value} ${order}) filter (where ${value} is not null))[1] as ${sql.ref(metric)},
    max(source.exported_on) filter (where ${value} is not null) as ${sql.ref(`${metric}_on`)}`
}
