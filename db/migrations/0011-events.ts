import { type Kysely, sql } from 'kysely'

/** Workshops and meetings, who comes, the personal calendar feed, and ideas collected in the room. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `sequence` grows with every change people were told about: calendars replace what they had. `revision`
  // grows with every change at all: whoever saves a form shows which state it was filled from.
  await sql`
    create table event (
      id uuid primary key,
      kind text not null check (kind in ('kick-off', 'photo', 'writing', 'network', 'check-in')),
      title text not null,
      description text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      place text,
      video_url text,
      places integer check (places between 1 and 1000),
      speaker text,
      cost_cents integer check (cost_cents >= 0),
      material text not null,
      sequence integer not null default 0,
      revision integer not null default 0,
      created_at timestamptz not null,
      created_by uuid references account on delete set null,
      changed_at timestamptz not null,
      cancelled_at timestamptz,
      check (place is not null or video_url is not null)
    )`.execute(db)

  await sql`
    create index event_starts_idx on event (starts_at)`.execute(db)

  await sql`
    create table event_agenda_item (
      event_id uuid not null references event on delete cascade,
      position integer not null,
      title text not null,
      minutes integer not null check (minutes between 1 and 600),
      primary key (event_id, position)
    )`.execute(db)

  await sql`
    create table event_sign_up (
      event_id uuid not null references event on delete cascade,
      ambassador_id uuid not null references ambassador on delete cascade,
      state text not null check (state in ('going', 'waiting', 'cancelled')),
      signed_up_at timestamptz not null,
      changed_at timestamptz not null,
      attended_at timestamptz,
      attended_set_by uuid references account on delete set null,
      reminded_at timestamptz,
      primary key (event_id, ambassador_id)
    )`.execute(db)

  await sql`
    create index event_sign_up_ambassador_idx on event_sign_up (ambassador_id)`.execute(db)

  // The secret part of the address is derived from the id with the application's key and never stored.
  await sql`
    create table calendar_feed (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      created_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db)

  await sql`
    create unique index calendar_feed_open_key on calendar_feed (ambassador_id) where revoked_at is null`.execute(
    db,
  )

  // A wall stands open for the time of a workshop; whoever has its code adds ideas, without an account.
  await sql`
    create table idea_wall (
      event_id uuid primary key references event on delete cascade,
      code text not null unique,
      opened_at timestamptz not null,
      opened_by uuid references account on delete set null,
      open_until timestamptz not null
    )`.execute(db)

  await sql`
    create table workshop_idea (
      id uuid primary key,
      event_id uuid not null references event on delete cascade,
      text text not null,
      added_at timestamptz not null,
      topic_id uuid references topic on delete set null,
      set_aside_at timestamptz
    )`.execute(db)

  await sql`
    create index workshop_idea_event_idx on workshop_idea (event_id, added_at)`.execute(db)
}
