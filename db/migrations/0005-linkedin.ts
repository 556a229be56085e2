import { type Kysely, sql } from 'kysely'

/** What people upload from LinkedIn: first a preview that expires, then daily figures and found posts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `content` holds the recognised figures until the person confirms; it is emptied then, or by expiry.
  await sql`
    create table linkedin_import (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      kind text not null check (kind in ('personal')),
      file_name text not null,
      file_sha256 text not null,
      period_from date,
      period_to date,
      exported_on date not null,
      uploaded_at timestamptz not null,
      confirmed_at timestamptz,
      content jsonb
    )`.execute(db)
  await sql`create index linkedin_import_ambassador_idx on linkedin_import (ambassador_id, uploaded_at desc)`.execute(
    db,
  )
  // The same bytes are one import, however often somebody hands them in.
  await sql`create unique index linkedin_import_file_key on linkedin_import (ambassador_id, file_sha256)`.execute(
    db,
  )
  await sql`
    alter table post_figure
    add constraint post_figure_import_fk foreign key (import_id) references linkedin_import on delete cascade`.execute(
    db,
  )
  await sql`create index post_figure_import_idx on post_figure (import_id) where import_id is not null`.execute(
    db,
  )

  // A day is a UTC calendar day, as LinkedIn exports it. Negative values are real (taken-back reactions), null is
  // unknown. Every import keeps its own rows: taking one back restores exactly what was there before.
  await sql`
    create table ambassador_day (
      ambassador_id uuid not null references ambassador on delete cascade,
      day date not null,
      impressions integer,
      engagements integer,
      new_followers integer,
      import_id uuid not null references linkedin_import on delete cascade,
      primary key (import_id, day)
    )`.execute(db)
  await sql`create index ambassador_day_idx on ambassador_day (ambassador_id, day)`.execute(db)

  // The one place that says which value of a day counts: of each metric the newest known one, whatever the order
  // in which the exports were handed in. `*_on` says how old that value is.
  await sql`
    create view ambassador_current_day as
    select
      written.ambassador_id,
      written.day,
      (array_agg(written.impressions order by source.exported_on desc, source.confirmed_at desc, source.id)
        filter (where written.impressions is not null))[1] as impressions,
      max(source.exported_on) filter (where written.impressions is not null) as impressions_on,
      (array_agg(written.engagements order by source.exported_on desc, source.confirmed_at desc, source.id)
        filter (where written.engagements is not null))[1] as engagements,
      max(source.exported_on) filter (where written.engagements is not null) as engagements_on,
      (array_agg(written.new_followers order by source.exported_on desc, source.confirmed_at desc, source.id)
        filter (where written.new_followers is not null))[1] as new_followers,
      max(source.exported_on) filter (where written.new_followers is not null) as new_followers_on
    from ambassador_day written
    join linkedin_import source on source.id = written.import_id
    group by written.ambassador_id, written.day`.execute(db)

  // Posts in a person's exports that nobody had logged when the export came; again one row for each import.

  await sql`
    create table found_post (
      ambassador_id uuid not null references ambassador on delete cascade,
      type text not null check (type in ('activity', 'share', 'ugcPost')),
      id text not null check (id ~ '^[0-9]{15,20}$'),
      published_at timestamptz not null,
      impressions integer,
      engagements integer,
      measured_on date not null,
      import_id uuid not null references linkedin_import on delete cascade,
      dismissed_at timestamptz,
      primary key (import_id, type, id)
    )`.execute(db)
  await sql`create index found_post_idx on found_post (ambassador_id, type, id)`.execute(db)
}
