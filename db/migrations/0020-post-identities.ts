import { type Kysely, type RawBuilder, sql } from 'kysely'
import { newestKnown } from './newest-known.ts'

/** A post under several numbers, and the one place that says which of its figures counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await joinIdentities(db)
  await readThroughOnePlace(db)
  await nameConnectionOnlyPosts(db)
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
      null::text as number,
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
      listed.type || ':' || listed.id,
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
  // day. Two files of one day are told apart by their bytes, and two numbers of a post in one file by the number, so that
  // the order in which they came does not matter.
  const order = sql`order by rank desc, measured_on desc,
    case when figure_id is not null then recorded_at end desc nulls last, figure_id desc, file_sha256 desc, number`
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
  await sql`drop view ambassador_current_day`.execute(db)
  await sql`
    create view ambassador_current_day as
    select
      written.ambassador_id,
      written.day,
      ${sql.join(['impressions', 'engagements', 'new_followers'].map(metric => newestKnown(metric, newer)))}
    from ambassador_day written
    join linkedin_import source on source.id = written.import_id
    group by written.ambassador_id, written.day`.execute(db)
}

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

function newest(column: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(array_agg(${sql.ref(column)} ${order}))[1]`
}

// A metric as value, source, day and file, and whether it was typed in: unknown values do not count, however new.
function picked(metric: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const first = (column: string) =>
    sql`(array_agg(${sql.ref(column)} ${order}) filter (where ${sql.ref(metric)} is not null))[1]`
  return sql`
    ${first(metric)} as ${sql.ref(metric)},
    ${first('source')} as ${sql.ref(`${metric}_source`)},
    ${first('measured_on')} as ${sql.ref(`${metric}_on`)},
    ${first('file_sha256')} as ${sql.ref(`${metric}_file`)},
    ${first('rank')} as ${sql.ref(`${metric}_rank`)}`
}
