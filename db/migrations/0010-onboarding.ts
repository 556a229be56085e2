import { type Kysely, sql } from 'kysely'

/** The checklist new ambassadors go through, and what each of them has done of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One row: who changed the checklist last. Two people who edit it at once notice by this number.
  await sql`
    create table onboarding_checklist (
      id integer primary key check (id = 1),
      revision integer not null,
      changed_at timestamptz not null,
      changed_by uuid references account on delete set null
    )`.execute(db)

  // `fact` is what the programme sees by itself (a post, a topic taken): it is looked up, never stored. Only
  // what may happen outside of the programme, such as a workshop, gets a completion by hand.
  await sql`
    create table onboarding_step (
      id uuid primary key,
      position integer not null,
      title_de text not null,
      title_en text not null,
      why_de text not null,
      why_en text not null,
      owner text not null check (owner in ('person', 'comms')),
      evidence text not null check (evidence in ('tick', 'acknowledgement', 'file', 'date', 'fact')),
      fact text check (fact in ('account', 'kick-off', 'topic', 'post')),
      agreement_id uuid references agreement,
      help_page text,
      due_days integer not null check (due_days between 0 and 365),
      required boolean not null,
      retired_at timestamptz,
      check ((evidence = 'fact') = (fact is not null)),
      check ((evidence = 'acknowledgement') = (agreement_id is not null))
    )`.execute(db)

  // Small evidence on purpose in the database: file and completion are one transaction.
  await sql`
    create table onboarding_file (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      name text not null check (length(name) between 1 and 200),
      media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
      sha256 text not null,
      bytes bytea not null check (length(bytes) between 1 and 5242880),
      uploaded_at timestamptz not null
    )`.execute(db)

  await sql`
    create table onboarding_completion (
      ambassador_id uuid not null references ambassador on delete cascade,
      step_id uuid not null references onboarding_step,
      done_at timestamptz not null,
      done_by uuid references account on delete set null,
      evidence_day date,
      file_id uuid references onboarding_file on delete set null,
      primary key (ambassador_id, step_id)
    )`.execute(db)

  await sql`
    create table onboarding_reminder (
      ambassador_id uuid not null references ambassador on delete cascade,
      day date not null,
      mail_id uuid references mail on delete set null,
      primary key (ambassador_id, day)
    )`.execute(db)
}
