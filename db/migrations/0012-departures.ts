import { type Kysely, sql } from 'kysely'

/** Who is leaving on which day, what they chose for their figures, and totals that stay without a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `counted_in` is the department whose row of totals holds the figures, set when they went there.
  await sql`
    create table departure (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      last_day date not null,
      figures text not null check (figures in ('anonymise', 'keep')),
      decided_at timestamptz not null,
      decided_by uuid references account on delete set null,
      completed_at timestamptz,
      anonymised_at timestamptz,
      counted_in uuid references department,
      cancelled_at timestamptz,
      check (completed_at is null or cancelled_at is null),
      check (anonymised_at is null or completed_at is not null)
    )`.execute(db)
  await sql`create index departure_ambassador_idx on departure (ambassador_id, decided_at)`.execute(db)
  await sql`
    create unique index departure_open_key on departure (ambassador_id)
    where completed_at is null and cancelled_at is null`.execute(db)

  // What the posts of people who left add up to. Everybody of one month, department and part is in one row, and
  // nothing says whose figures they were. Null is unknown, never 0.
  await sql`
    create table departed_total (
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      department_id uuid references department,
      recruiting boolean not null,
      job_ad_id uuid references job_ad,
      known_posts bigint not null,
      measured_on date,
      impressions bigint,
      interactions bigint,
      rated_impressions bigint,
      minutes bigint,
      praise bigint,
      question bigint,
      criticism bigint,
      press bigint,
      contact bigint
    )`.execute(db)
  await sql`
    create unique index departed_total_key on departed_total (month, department_id, recruiting, job_ad_id)
    nulls not distinct`.execute(db)

  // Comms looks at photos and consents of somebody who left.
  await sql`
    alter table comms_task
      drop constraint comms_task_kind_check,
      add constraint comms_task_kind_check check (kind in ('help', 'talk', 'review'))`.execute(db)
}
