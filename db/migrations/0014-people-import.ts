import { type Kysely, sql } from 'kysely'

/**
 * Lists of people read from a file: what each line would do, until somebody confirms it. And mails that a
 * server will not take, whoever tries again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `to_invite` is fixed when somebody confirms, `prepared` counts up to it, and the last three columns say
  // what came of it.
  await sql`
    create table people_import (
      id uuid primary key,
      uploaded_by uuid references account on delete set null,
      file_name text not null,
      uploaded_at timestamptz not null,
      state text not null check (state in ('waiting', 'running', 'done')),
      confirmed_by uuid references account on delete set null,
      confirmed_at timestamptz,
      to_invite integer not null default 0,
      prepared integer not null default 0,
      finished_at timestamptz,
      invited integer not null default 0,
      known integer not null default 0,
      left_out integer not null default 0
    )`.execute(db)

  // `line` is the row of a spreadsheet, the header being row 1; `same_as_line` is where an address stood first.
  await sql`
    create table people_import_line (
      import_id uuid not null references people_import on delete cascade,
      line integer not null,
      name text not null,
      email text not null,
      department_name text not null,
      department_id uuid references department,
      outcome text not null check (outcome in ('new', 'known', 'wrong')),
      problem text check (problem in ('no-name', 'name-too-long', 'no-email', 'not-an-email', 'twice',
        'staff-account', 'no-department', 'unknown-department')),
      same_as_line integer,
      primary key (import_id, line)
    )`.execute(db)

  await sql`alter table mail add column refused_at timestamptz`.execute(db)
}
