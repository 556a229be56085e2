import { type Kysely, sql } from 'kysely'

/** The library of prompts, who has taken which, and what people suggest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table goal (
      id uuid primary key,
      slug text not null unique,
      name_de text not null,
      name_en text not null,
      position integer not null
    )`.execute(db)
  await sql`
    create table town_value (
      id uuid primary key,
      slug text not null unique,
      name text not null,
      sentence text not null,
      position integer not null
    )`.execute(db)

  await sql`
    create table topic (
      id uuid primary key,
      slug text not null unique,
      title text not null,
      guiding_questions text[] not null,
      angle text not null,
      category text not null check (category in
        ('beruf', 'wirkung', 'team', 'arbeitgeberin', 'fachthemen', 'anlaesse', 'dialog')),
      effort_minutes integer not null check (effort_minutes in (15, 30, 60)),
      format text not null check (format in ('text', 'photo', 'carousel', 'video', 'poll')),
      needs_photo boolean not null,
      people_visible boolean not null,
      sensitivity text not null check (sensitivity in ('none', 'personal', 'political', 'ongoing-procedure')),
      season_from text check (season_from ~ '^[0-9]{2}-[0-9]{2}$'),
      season_to text check (season_to ~ '^[0-9]{2}-[0-9]{2}$'),
      cool_down_days integer not null check (cool_down_days between 0 and 365),
      language text not null check (language in ('de', 'en')),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      retired_at timestamptz,
      check ((season_from is null) = (season_to is null))
    )`.execute(db)
  await sql`
    create table topic_goal (
      topic_id uuid not null references topic on delete cascade,
      goal_id uuid not null references goal,
      primary key (topic_id, goal_id)
    )`.execute(db)
  await sql`
    create table topic_value (
      topic_id uuid not null references topic on delete cascade,
      value_id uuid not null references town_value,
      primary key (topic_id, value_id)
    )`.execute(db)
  await sql`
    create table topic_department (
      topic_id uuid not null references topic on delete cascade,
      department_id uuid not null references department,
      primary key (topic_id, department_id)
    )`.execute(db)

  await sql`
    create table topic_suggestion (
      id uuid primary key,
      suggested_by uuid not null references account on delete cascade,
      title text not null,
      description text not null,
      suggested_at timestamptz not null,
      decision text check (decision in ('accepted', 'declined')),
      decided_by uuid references account on delete set null,
      decided_at timestamptz,
      note text,
      topic_id uuid references topic on delete set null,
      check ((decision is null) = (decided_at is null))
    )`.execute(db)
  await sql`create index topic_suggestion_open_idx on topic_suggestion (suggested_at) where decision is null`.execute(
    db,
  )

  await sql`
    create table pick (
      id uuid primary key,
      topic_id uuid not null references topic,
      ambassador_id uuid not null references ambassador on delete cascade,
      picked_at timestamptz not null,
      draft text,
      draft_saved_at timestamptz,
      ended_at timestamptz,
      end_reason text check (end_reason in ('posted', 'returned', 'lapsed')),
      check ((ended_at is null) = (end_reason is null))
    )`.execute(db)
  await sql`
    create unique index pick_open_key on pick (ambassador_id, topic_id) where ended_at is null`.execute(db)
  await sql`create index pick_topic_idx on pick (topic_id, picked_at)`.execute(db)
}
