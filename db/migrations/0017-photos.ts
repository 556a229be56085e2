import { type Kysely, sql } from 'kysely'

/** Photos, what is to be seen on them, and what was made of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `revision` counts changes that make other pixels (a blur); the files are of `rendered_revision`. A blur counts
  // only once both are equal. `faces_found` is the detector's floor, `faces_counted` what somebody counted by hand.
  await sql`
    create table photo (
      id uuid primary key,
      uploaded_by uuid references account on delete set null,
      uploaded_at timestamptz not null,
      file_name text not null,
      occasion_id uuid references occasion,
      purpose text not null check (purpose in ('public-relations', 'recruiting')),
      alt_text text not null default '' check (length(alt_text) <= 1000),
      state text not null check (state in ('waiting', 'ready', 'refused')),
      refusal text,
      original_id uuid references stored_file,
      original_deleted_at timestamptz,
      width integer,
      height integer,
      hash text,
      placeholder text,
      revision integer not null default 0,
      rendered_revision integer,
      detection text not null default 'waiting' check (detection in ('waiting', 'done', 'failed')),
      faces_found integer,
      faces_counted integer,
      counted_by uuid references account on delete set null,
      desk_checked_at timestamptz,
      desk_checked_by uuid references account on delete set null,
      discarded_at timestamptz
    )`.execute(db)

  await sql`
    create table photo_rendition (
      photo_id uuid not null references photo on delete cascade,
      size text not null check (size in ('small', 'medium', 'large', 'landscape', 'square')),
      format text not null check (format in ('jpeg', 'webp', 'avif')),
      file_id uuid not null references stored_file,
      width integer not null,
      height integer not null,
      primary key (photo_id, size, format)
    )`.execute(db)

  // Boxes in fractions of the upright picture (0 to 1), so that they hold at every size. A box of the detector is
  // never deleted: who thinks it is no face says so in an exception.
  await sql`
    create table photo_box (
      id uuid primary key,
      photo_id uuid not null references photo on delete cascade,
      kind text not null check (kind in ('face', 'region')),
      x double precision not null check (x >= 0 and x < 1),
      y double precision not null check (y >= 0 and y < 1),
      width double precision not null check (width > 0 and x + width <= 1.000001),
      height double precision not null check (height > 0 and y + height <= 1.000001),
      found_by text not null check (found_by in ('detector', 'hand')),
      added_by uuid references account on delete set null,
      added_at timestamptz not null,
      person_id uuid references depicted_person on delete set null,
      claimed_name text not null default '' check (length(claimed_name) <= 120),
      blurred boolean not null default false,
      check (kind = 'face' or person_id is null)
    )`.execute(db)

  await sql`
    create table photo_desk_item (
      photo_id uuid not null references photo on delete cascade,
      item text not null check (item in ('screen', 'paper', 'board', 'name-badge', 'key', 'licence-plate',
        'child-work', 'brand')),
      primary key (photo_id, item)
    )`.execute(db)

  // A reason why one face needs no consent, and a second person who agrees. The agreement can be taken back.
  await sql`
    create table photo_exception (
      id uuid primary key,
      box_id uuid not null references photo_box on delete cascade,
      ground text not null check (ground in ('contemporary-history', 'background', 'assembly', 'not-a-face')),
      reason text not null check (length(reason) between 10 and 1000),
      requested_by uuid references account on delete set null,
      requested_at timestamptz not null,
      decided_by uuid references account on delete set null,
      decided_at timestamptz,
      approved boolean,
      taken_back_at timestamptz,
      taken_back_by uuid references account on delete set null,
      check ((decided_at is null) = (approved is null)),
      check (decided_by is null or decided_by <> requested_by),
      check (taken_back_at is null or approved)
    )`.execute(db)
  await sql`create unique index photo_exception_standing on photo_exception (box_id)
    where approved is distinct from false and taken_back_at is null`.execute(db)

  // Somebody would like to use a photo, and comms asks the person shown.
  await sql`
    create table consent_request (
      id uuid primary key,
      box_id uuid not null references photo_box on delete cascade,
      note text not null default '' check (length(note) <= 1000),
      requested_by uuid references account on delete set null,
      requested_at timestamptz not null,
      closed_at timestamptz,
      closed_by uuid references account on delete set null
    )`.execute(db)
  await sql`create unique index consent_request_open on consent_request (box_id) where closed_at is null`.execute(
    db,
  )

  await sql`create index photo_uploader on photo (uploaded_by)`.execute(db)
  await sql`create index photo_box_photo on photo_box (photo_id)`.execute(db)
  await sql`create index photo_box_person on photo_box (person_id)`.execute(db)
}
