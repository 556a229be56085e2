import { type Kysely, sql } from 'kysely'

const channels = sql`('intranet', 'website', 'print', 'press', 'linkedin-page', 'linkedin-profiles', 'instagram')`

/** Where photos went, and taking them down again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A photo left the house in somebody's hands: a withdrawal finds them by this row. Nothing is handed out without it.
  await sql`
    create table hand_out (
      id uuid primary key,
      photo_id uuid not null references photo on delete cascade,
      channel text not null check (channel in ${channels}),
      size text not null check (size in ('small', 'medium', 'large', 'landscape', 'square')),
      handed_to uuid references account on delete set null,
      handed_at timestamptz not null
    )`.execute(db)

  // A photo was shown somewhere, under an address or at a place in words, until a day if its end is known. What
  // happened is recorded whether it was allowed or not.
  await sql`
    create table publication (
      id uuid primary key,
      photo_id uuid not null references photo on delete cascade,
      channel text not null check (channel in ${channels}),
      url text,
      place text not null default '' check (length(place) <= 200),
      post_id uuid references post on delete set null,
      published_on date not null,
      ended_on date,
      entered_by uuid references account on delete set null,
      entered_at timestamptz not null,
      check (ended_on is null or ended_on >= published_on)
    )`.execute(db)

  // One thing to take down or to ask for: a known publication, or a photo handed out that may have been used. A photo
  // handed out that turns out to be used ('used') becomes a publication with a take-down of its own.
  await sql`
    create table take_down (
      id uuid primary key,
      photo_id uuid not null references photo on delete cascade,
      person_id uuid not null references depicted_person on delete cascade,
      publication_id uuid references publication on delete cascade,
      hand_out_id uuid references hand_out on delete cascade,
      channel text not null check (channel in ${channels}),
      cause text not null check (cause in ('withdrawn', 'expired', 'left', 'came-of-age', 'text-replaced')),
      assignee uuid references account on delete set null,
      due_on date not null,
      opened_at timestamptz not null,
      reminded_at timestamptz,
      escalated_at timestamptz,
      done_at timestamptz,
      done_by uuid references account on delete set null,
      proof text check (proof in ('url-checked', 'note', 'screenshot', 'not-used', 'used')),
      proof_note text not null default '',
      screenshot_id uuid references stored_file,
      check ((publication_id is null) <> (hand_out_id is null)),
      check ((done_at is null) = (proof is null))
    )`.execute(db)

  await sql`create index hand_out_photo on hand_out (photo_id)`.execute(db)
  await sql`create index publication_photo on publication (photo_id)`.execute(db)
  await sql`create unique index take_down_open_publication on take_down (publication_id, person_id)
    where done_at is null and publication_id is not null`.execute(db)
  await sql`create unique index take_down_open_hand_out on take_down (hand_out_id, person_id)
    where done_at is null and hand_out_id is not null`.execute(db)
  await sql`create index take_down_person on take_down (person_id)`.execute(db)
}
