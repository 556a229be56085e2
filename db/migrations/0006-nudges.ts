import { type Kysely, sql } from 'kysely'

/** Nudges as rows, what people answer to them, the mails they become, and what the job runner did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Parameters are ids and plain words; secrets of links are derived while rendering, so no row holds one.
  await sql`
    create table mail (
      id uuid primary key,
      account_id uuid references account on delete cascade,
      template text not null,
      params jsonb not null,
      confidential boolean not null,
      state text not null check (state in ('queued', 'sent', 'failed')),
      created_at timestamptz not null,
      sent_at timestamptz,
      attempts integer not null default 0,
      last_error text
    )`.execute(db)
  await sql`create index mail_account_idx on mail (account_id, created_at desc)`.execute(db)
  await sql`create index mail_created_idx on mail (created_at desc)`.execute(db)

  // The row outlives its mail: rules look two months back, totals further, and mails are deleted earlier.
  await sql`
    create table nudge (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      stage text not null check (stage in ('first', 'second')),
      decided_at timestamptz not null,
      expected integer not null,
      counted integer not null,
      topic_ids uuid[] not null,
      mail_id uuid references mail on delete set null,
      unique (ambassador_id, month, stage)
    )`.execute(db)

  await sql`
    create table snooze (
      ambassador_id uuid not null references ambassador on delete cascade,
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      snoozed_at timestamptz not null,
      primary key (ambassador_id, month)
    )`.execute(db)

  // Waiting for comms: somebody asked for help, or should be spoken to in person. Never holds figures.
  await sql`
    create table comms_task (
      id uuid primary key,
      kind text not null check (kind in ('help', 'talk')),
      ambassador_id uuid not null references ambassador on delete cascade,
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      opened_at timestamptz not null,
      done_at timestamptz,
      done_by uuid references account on delete set null,
      unique (kind, ambassador_id, month)
    )`.execute(db)

  await sql`
    create table job_run (
      id uuid primary key,
      job text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      counted integer,
      error text
    )`.execute(db)
  await sql`create index job_run_started_idx on job_run (started_at desc)`.execute(db)
}
