import { type Kysely, sql } from 'kysely'
import { newestKnown } from './newest-known.ts'

/** Figures of the town's page, and the connection by which somebody may have their posts fetched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addPageFigures(db)
  await addConnection(db)
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
      ${sql.join(PAGE_DAY_METRICS.map(metric => newestKnown(metric, newer)))}
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
      ${sql.join(PAGE_POST_METRICS.map(metric => newestKnown(metric, newer)))}
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
