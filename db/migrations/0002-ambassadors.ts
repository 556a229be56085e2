import { type Kysely, sql } from 'kysely'

/** Who takes part, from when to when, in which department, with which target. Spells are never overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table department (
      id uuid primary key,
      name text not null,
      short_name text not null,
      colour text not null,
      parent_id uuid references department,
      created_at timestamptz not null,
      retired_at timestamptz
    )`.execute(db)
  await sql`create unique index department_name_key on department (lower(name))`.execute(db)

  await sql`
    create table ambassador (
      id uuid primary key,
      account_id uuid not null unique references account on delete cascade,
      created_at timestamptz not null,
      nudge_mail_opted_out_at timestamptz
    )`.execute(db)

  // valid_to is exclusive; at most one open spell per person.
  await sql`
    create table participation_spell (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      state text not null check (state in ('applied', 'invited', 'onboarding', 'active', 'paused', 'left')),
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      set_by uuid references account on delete set null,
      set_at timestamptz not null
    )`.execute(db)
  await sql`
    create unique index participation_spell_open_key on participation_spell (ambassador_id)
    where valid_to is null`.execute(db)
  await sql`create index participation_spell_days_idx on participation_spell (state, valid_from, valid_to)`.execute(
    db,
  )

  await sql`
    create table department_membership (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      department_id uuid not null references department,
      valid_from date not null,
      valid_to date check (valid_to >= valid_from)
    )`.execute(db)
  await sql`
    create unique index department_membership_open_key on department_membership (ambassador_id)
    where valid_to is null`.execute(db)
  await sql`create index department_membership_department_idx on department_membership (department_id)`.execute(
    db,
  )

  await sql`
    create table target_change (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      from_month text not null check (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
      posts_per_month integer not null check (posts_per_month between 0 and 8),
      set_at timestamptz not null
    )`.execute(db)
  await sql`create index target_change_ambassador_idx on target_change (ambassador_id, from_month)`.execute(
    db,
  )

  // to_day is inclusive, as people say it ("bis einschließlich Freitag"). No reason is stored.
  await sql`
    create table absence (
      id uuid primary key,
      ambassador_id uuid not null references ambassador on delete cascade,
      from_day date not null,
      to_day date not null check (to_day >= from_day),
      entered_by uuid references account on delete set null,
      entered_at timestamptz not null
    )`.execute(db)
  await sql`create index absence_ambassador_idx on absence (ambassador_id, to_day)`.execute(db)
}
