import { type Kysely, sql } from 'kysely'

/** Calls for ambassadors, who applied, what they answered, and what was decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round (
      id uuid primary key,
      slug text not null unique,
      title text not null,
      invitation text not null,
      opens_on date not null,
      closes_on date not null check (closes_on >= opens_on),
      kick_off_on date,
      places integer check (places between 1 and 500),
      self_description boolean not null default true,
      created_at timestamptz not null,
      created_by uuid references account on delete set null,
      closed_at timestamptz,
      reopened_at timestamptz
    )`.execute(db)

  await sql`
    create table round_question (
      id uuid primary key,
      round_id uuid not null references round on delete cascade,
      position integer not null,
      question text not null,
      required boolean not null,
      unique (round_id, position)
    )`.execute(db)

  // An application counts once its address is confirmed; until then it is a wish somebody typed in.
  // `self_description` waits in the row until then and is moved away from the person with the confirmation.
  await sql`
    create table application (
      id uuid primary key,
      round_id uuid not null references round on delete cascade,
      email text not null,
      name text not null,
      department_id uuid not null references department,
      job text not null,
      linkedin text not null check (linkedin in ('yes', 'no', 'not-yet')),
      motivation text not null,
      worries text,
      locale text not null check (locale in ('de', 'en')),
      self_description jsonb,
      submitted_at timestamptz not null,
      confirmed_at timestamptz,
      withdrawn_at timestamptz,
      decision text check (decision in ('accepted', 'waiting', 'declined')),
      decided_at timestamptz,
      decided_by uuid references account on delete set null,
      ambassador_id uuid references ambassador on delete set null
    )`.execute(db)

  // Whoever knows an address may type it in; only its owner can confirm. So any number of wishes may wait
  // for one address, and one of them becomes the application.
  await sql`
    create unique index application_email_key on application (round_id, lower(email))
    where confirmed_at is not null and withdrawn_at is null`.execute(db)

  await sql`
    create index application_round_idx on application (round_id, submitted_at)`.execute(db)

  await sql`
    create table application_answer (
      application_id uuid not null references application on delete cascade,
      question_id uuid not null references round_question on delete cascade,
      answer text not null,
      primary key (application_id, question_id)
    )`.execute(db)

  // Counters and not rows of people: nothing here leads back to who described themselves.
  await sql`
    create table self_description_count (
      round_id uuid not null references round on delete cascade,
      aspect text not null check (aspect in ('age', 'career', 'linkedin')),
      answer text not null,
      people integer not null check (people > 0),
      primary key (round_id, aspect, answer)
    )`.execute(db)
}
