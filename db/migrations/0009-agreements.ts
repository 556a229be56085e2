import { type Kysely, sql } from 'kysely'

/** Texts people agree to, in versions that never change, and who acknowledged which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement (
      id uuid primary key,
      key text not null unique check (key ~ '^[a-z][a-z-]*$'),
      title_de text not null,
      title_en text not null,
      created_at timestamptz not null
    )`.execute(db)

  await sql`
    create table agreement_version (
      id uuid primary key,
      agreement_id uuid not null references agreement on delete cascade,
      number integer not null check (number >= 1),
      body_de text not null,
      body_en text not null,
      change_note_de text not null,
      change_note_en text not null,
      published_at timestamptz not null,
      published_by uuid references account on delete set null,
      unique (agreement_id, number)
    )`.execute(db)

  await sql`
    create table acknowledgement (
      ambassador_id uuid not null references ambassador on delete cascade,
      version_id uuid not null references agreement_version on delete cascade,
      acknowledged_at timestamptz not null,
      primary key (ambassador_id, version_id)
    )`.execute(db)
}
