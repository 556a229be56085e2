import { type Kysely, sql } from 'kysely'

/** Published posts, their LinkedIn identities, and append-only figures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job_ad (
      id uuid primary key,
      title text not null,
      department_id uuid references department,
      url text not null,
      opens_on date not null,
      closes_on date check (closes_on >= opens_on),
      created_at timestamptz not null,
      created_by uuid references account on delete set null
    )`.execute(db)

  await sql`
    create table post (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      department_id uuid references department,
      url text not null,
      published_at timestamptz not null,
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      topic_id uuid references topic on delete set null,
      pick_id uuid references pick on delete set null,
      job_ad_id uuid references job_ad on delete set null,
      format text check (format in ('text', 'photo', 'carousel', 'video', 'poll')),
      minutes_spent integer check (minutes_spent between 0 and 600),
      note text,
      logged_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index post_ambassador_idx on post (ambassador_id, published_at desc)`.execute(db)
  await sql`create index post_month_idx on post (month)`.execute(db)
  await sql`create index post_topic_idx on post (topic_id, published_at)`.execute(db)

  // Share, ugcPost and activity ids of one post are different numbers; each belongs to at most one post.
  await sql`
    create table post_identity (
      type text not null check (type in ('activity', 'share', 'ugcPost')),
      id text not null check (id ~ '^[0-9]{15,20}$'),
      post_id uuid not null references post on delete cascade,
      primary key (type, id)
    )`.execute(db)
  await sql`create index post_identity_post_idx on post_identity (post_id)`.execute(db)

  await sql`
    create table post_goal (
      post_id uuid not null references post on delete cascade,
      goal_id uuid not null references goal,
      primary key (post_id, goal_id)
    )`.execute(db)
  await sql`
    create table post_value (
      post_id uuid not null references post on delete cascade,
      value_id uuid not null references town_value,
      primary key (post_id, value_id)
    )`.execute(db)
  await sql`
    create table post_resonance (
      post_id uuid not null references post on delete cascade,
      kind text not null check (kind in ('praise', 'question', 'criticism', 'press', 'contact')),
      primary key (post_id, kind)
    )`.execute(db)

  // null is unknown, never 0. Snapshots are added, not changed.
  await sql`
    create table post_figure (
      id bigint generated always as identity primary key,
      post_id uuid not null references post on delete cascade,
      source text not null check (source in ('self', 'personal-export', 'single-post-export', 'page-export')),
      measured_on date not null,
      recorded_at timestamptz not null,
      import_id uuid,
      impressions integer,
      members_reached integer,
      engagements integer,
      reactions integer,
      comments integer,
      reposts integer,
      saves integer,
      sends integer
    )`.execute(db)
  await sql`create index post_figure_post_idx on post_figure (post_id, measured_on desc)`.execute(db)

  // The one place that says which figure of a post counts: the newest known value of each metric.
  await sql`
    create view post_current_figure as
    select
      post_id,
      max(measured_on) as measured_on,
      (array_agg(source order by measured_on desc, recorded_at desc, id desc))[1] as source,
      (array_agg(impressions order by measured_on desc, recorded_at desc, id desc)
        filter (where impressions is not null))[1] as impressions,
      (array_agg(members_reached order by measured_on desc, recorded_at desc, id desc)
        filter (where members_reached is not null))[1] as members_reached,
      (array_agg(engagements order by measured_on desc, recorded_at desc, id desc)
        filter (where engagements is not null))[1] as engagements,
      (array_agg(reactions order by measured_on desc, recorded_at desc, id desc)
        filter (where reactions is not null))[1] as reactions,
      (array_agg(comments order by measured_on desc, recorded_at desc, id desc)
        filter (where comments is not null))[1] as comments,
      (array_agg(reposts order by measured_on desc, recorded_at desc, id desc)
        filter (where reposts is not null))[1] as reposts,
      (array_agg(saves order by measured_on desc, recorded_at desc, id desc)
        filter (where saves is not null))[1] as saves,
      (array_agg(sends order by measured_on desc, recorded_at desc, id desc)
        filter (where sends is not null))[1] as sends
    from post_figure
    group by post_id`.execute(db)
}
