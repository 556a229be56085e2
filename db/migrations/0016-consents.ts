import { type Kysely, sql } from 'kysely'

/** People shown in photos, what they and their guardians agreed to, and the proof of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The wording people agree to. A published version is never changed: consents point at it.
  await sql`
    create table consent_text (
      id uuid primary key,
      key text not null check (key in ('employee', 'citizen', 'child', 'event')),
      version integer not null,
      title_de text not null,
      title_en text not null,
      body_de text not null,
      body_en text not null,
      body_plain text not null,
      renewal boolean not null default false,
      published_at timestamptz not null,
      published_by uuid references account on delete set null,
      unique (key, version)
    )`.execute(db)

  await sql`
    create table depicted_person (
      id uuid primary key,
      kind text not null check (kind in ('employee', 'citizen', 'child', 'partner')),
      name text not null check (length(name) between 1 and 120),
      email text,
      locale text not null default 'de' check (locale in ('de', 'en')),
      account_id uuid unique references account on delete set null,
      department_id uuid references department,
      born_on date,
      sole_custody boolean not null default false,
      left_on date,
      note text not null default '',
      created_at timestamptz not null,
      created_by uuid references account on delete set null,
      check (kind <> 'child' or born_on is not null)
    )`.execute(db)

  // A guardian who no longer is one stays, as proof of what they signed.
  await sql`
    create table guardian (
      id uuid primary key,
      person_id uuid not null references depicted_person on delete cascade,
      position integer not null,
      name text not null check (length(name) between 1 and 120),
      email text,
      removed_at timestamptz,
      unique (person_id, position)
    )`.execute(db)

  // What photos were taken at; several people may stand on one list with one scan. A list asks everybody for the
  // same: the scopes, the text and the end below.
  await sql`
    create table occasion (
      id uuid primary key,
      title text not null check (length(title) between 1 and 200),
      place text not null default '',
      held_on date not null,
      text_id uuid references consent_text,
      valid_until date,
      show_name boolean not null default false,
      scan_id uuid references stored_file,
      created_at timestamptz not null,
      created_by uuid references account on delete set null
    )`.execute(db)

  await sql`
    create table occasion_scope (
      occasion_id uuid not null references occasion on delete cascade,
      purpose text not null check (purpose in ('public-relations', 'recruiting')),
      channel text not null check (channel in ('intranet', 'website', 'print', 'press', 'linkedin-page',
        'linkedin-profiles', 'instagram')),
      primary key (occasion_id, purpose, channel)
    )`.execute(db)

  // `given_on` is null while somebody was asked and has not answered. `collected_by` is who took the paper.
  await sql`
    create table consent (
      id uuid primary key,
      person_id uuid not null references depicted_person on delete cascade,
      text_id uuid not null references consent_text,
      occasion_id uuid references occasion,
      occasion text not null default '',
      form text not null check (form in ('written', 'signature', 'other')),
      form_reason text,
      asked_at timestamptz not null,
      asked_by uuid references account on delete set null,
      given_on date,
      collected_by uuid references account on delete set null,
      scan_id uuid references stored_file,
      valid_from date,
      valid_until date,
      ends_with_employment boolean not null default false,
      show_name boolean not null default false,
      check ((given_on is null) = (valid_from is null)),
      check (valid_until is null or valid_until >= valid_from),
      check (form <> 'other' or form_reason is not null)
    )`.execute(db)

  await sql`
    create table consent_scope (
      consent_id uuid not null references consent on delete cascade,
      purpose text not null check (purpose in ('public-relations', 'recruiting')),
      channel text not null check (channel in ('intranet', 'website', 'print', 'press', 'linkedin-page',
        'linkedin-profiles', 'instagram')),
      granted boolean not null,
      withdrawn_at timestamptz,
      primary key (consent_id, purpose, channel)
    )`.execute(db)

  // Who said yes: the person themself (no guardian) or one of their guardians.
  await sql`
    create table consent_signature (
      id uuid primary key,
      consent_id uuid not null references consent on delete cascade,
      guardian_id uuid references guardian on delete cascade,
      signed_on date not null,
      way text not null check (way in ('paper', 'link')),
      unique nulls not distinct (consent_id, guardian_id)
    )`.execute(db)

  // What happened to a consent, with the paper that shows it. Only ever added to; `sequence` tells apart what happened
  // in the same moment.
  await sql`
    create table consent_event (
      id uuid primary key,
      consent_id uuid not null references consent on delete cascade,
      kind text not null check (kind in ('asked', 'given', 'declined', 'extended', 'partly-withdrawn', 'withdrawn',
        'expired', 'corrected')),
      at timestamptz not null,
      by text not null check (by in ('person', 'guardian', 'comms', 'system')),
      account_id uuid references account on delete set null,
      guardian_id uuid references guardian on delete set null,
      scan_id uuid references stored_file,
      detail jsonb not null default '{}',
      sequence integer generated always as identity
    )`.execute(db)
  await sql`
    create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      if row(new.id, new.consent_id, new.kind, new.at, new.by, new.scan_id, new.detail)
        is distinct from row(old.id, old.consent_id, old.kind, old.at, old.by, old.scan_id, old.detail) then
        raise exception 'what happened to a consent is only added to';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger consent_event_is_history before update on consent_event
    for each row execute function refuse_rewriting()`.execute(db)

  // A personal link of whoever is asked: to give a consent (for a while), or to withdraw it (for as long as it is
  // stored). Its token is made of this id.
  await sql`
    create table consent_link (
      id uuid primary key,
      consent_id uuid not null references consent on delete cascade,
      guardian_id uuid references guardian on delete cascade,
      purpose text not null check (purpose in ('give', 'withdraw')),
      created_at timestamptz not null,
      sent_at timestamptz,
      expires_at timestamptz,
      declined_at timestamptz,
      unique nulls not distinct (consent_id, guardian_id, purpose),
      check ((purpose = 'give') = (expires_at is not null))
    )`.execute(db)

  // What comms was already told about a consent, so that nobody is told twice. `told_at`: it stood in the daily mail.
  await sql`
    create table consent_notice (
      consent_id uuid not null references consent on delete cascade,
      kind text not null check (kind in ('expires-30', 'expires-14', 'expired', 'turns-14', 'turns-16', 'turns-18',
        'left', 'left-programme', 'text-replaced')),
      at timestamptz not null,
      told_at timestamptz,
      settled_at timestamptz,
      settled_by uuid references account on delete set null,
      primary key (consent_id, kind)
    )`.execute(db)

  await sql`create index consent_person on consent (person_id)`.execute(db)
  await sql`create index consent_event_consent on consent_event (consent_id, at)`.execute(db)
}
