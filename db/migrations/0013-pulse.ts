import { type Kysely, sql } from 'kysely'

/** The half-yearly pulse: who has answered, and how often each answer was given. Nothing joins the two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pulse (
      id uuid primary key,
      half text not null unique check (half ~ '^[0-9]{4}-H[12]$'),
      opens_on date not null,
      closes_on date not null check (closes_on >= opens_on)
    )`.execute(db)

  await sql`
    create table pulse_participant (
      pulse_id uuid not null references pulse on delete cascade,
      ambassador_id uuid not null references ambassador on delete cascade,
      answered boolean not null,
      primary key (pulse_id, ambassador_id)
    )`.execute(db)

  await sql`
    create table pulse_count (
      pulse_id uuid not null references pulse on delete cascade,
      question text not null,
      answer integer not null check (answer between 1 and 5),
      people integer not null check (people >= 0),
      primary key (pulse_id, question, answer)
    )`.execute(db)
}
