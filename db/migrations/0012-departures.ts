import { type Kysely, sql } from 'kysely'

/** Who is leaving on which day, what they chose for their figures, and totals that stay without a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
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
      cancelled_at timestamptz
    )`.execute(db)

  await sql`
    create unique index departure_open_key on departure (ambassador_id)
    where completed_at is null and cancelled_at is null`.execute(db)
}
