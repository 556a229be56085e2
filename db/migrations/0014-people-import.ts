import { type Kysely, sql } from 'kysely'

/** Lists of people read from a file: what each line would do, until somebody confirms it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people_import (
      id uuid primary key,
      uploaded_by uuid references account on delete cascade,
      file_name text not null,
      uploaded_at timestamptz not null,
      state text not null check (state in ('waiting', 'running', 'done')),
      confirmed_at timestamptz,
      prepared integer not null default 0,
      finished_at timestamptz
    )`.execute(db)

  await sql`
    create table people_import_line (
      import_id uuid not null references people_import on delete cascade,
      line integer not null,
      name text not null,
      email text not null,
      department_name text not null,
      department_id uuid references department,
      outcome text not null check (outcome in ('new', 'known', 'wrong')),
      problem text,
      primary key (import_id, line)
    )`.execute(db)
}
