import { type Kysely, sql } from 'kysely'

/** Who may sign in, what they may do, and what was changed by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id uuid primary key,
      email text not null,
      name text not null,
      locale text not null default 'de' check (locale in ('de', 'en')),
      password_hash text,
      created_at timestamptz not null,
      deactivated_at timestamptz
    )`.execute(db)
  await sql`create unique index account_email_key on account (lower(email))`.execute(db)

  await sql`
    create table account_role (
      account_id uuid not null references account on delete cascade,
      role text not null check (role in ('ambassador', 'comms', 'hr', 'oversight', 'admin')),
      granted_at timestamptz not null,
      granted_by uuid references account on delete set null,
      primary key (account_id, role)
    )`.execute(db)

  // Only the hash of a session id is stored: reading this table signs nobody in. A session ends at
  // `expires_at`, or `idle_minutes` after it was last seen, whichever comes first.
  await sql`
    create table session (
      id_hash text primary key,
      account_id uuid not null references account on delete cascade,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      idle_minutes integer not null,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index session_account_idx on session (account_id)`.execute(db)

  // `subject` is a keyed hash of the address typed in or of the network address: no plain personal data.
  await sql`
    create table sign_in_attempt (
      id bigint generated always as identity primary key,
      subject text not null,
      at timestamptz not null
    )`.execute(db)
  await sql`create index sign_in_attempt_subject_idx on sign_in_attempt (subject, at)`.execute(db)

  // The secret part of a link is derived from the id with the application's key and never stored.
  await sql`
    create table signed_link (
      id uuid primary key,
      purpose text not null,
      account_id uuid not null references account on delete cascade,
      subject_id uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`create index signed_link_account_idx on signed_link (account_id)`.execute(db)

  await sql`
    create table setting (
      key text primary key,
      value jsonb not null,
      changed_at timestamptz not null,
      changed_by uuid references account on delete set null
    )`.execute(db)

  // No foreign keys: an audit entry outlives its subject and its actor.
  await sql`
    create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      actor_kind text not null,
      actor_id uuid,
      action text not null,
      subject_type text not null,
      subject_id text not null,
      detail jsonb not null default '{}',
      request_id text not null
    )`.execute(db)
  await sql`create index audit_entry_at_idx on audit_entry (at desc)`.execute(db)
}
