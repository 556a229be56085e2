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
  await sql`
    alter table post_figure
    add constraint post_figure_import_fk foreign key (import_id) references linkedin_import on delete cascade`.execute(
    db,
  )

  // A day is a UTC calendar day, as LinkedIn exports it. Negative values are real (taken-back reactions).
  await sql`
    create table ambassador_day (
      ambassador_id uuid not null references ambassador on delete cascade,
      day date not null,
      impressions integer,
      engagements integer,
      new_followers integer,
      import_id uuid not null references linkedin_import on delete cascade,
      primary key (ambassador_id, day)
    )`.execute(db)

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
      primary key (ambassador_id, type, id)
    )`.execute(db)
}
