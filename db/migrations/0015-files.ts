import { type Kysely, sql } from 'kysely'

/**
 * Files that are too large for the database: photos and scans. The bytes lie in the file store under a key made of
 * their hash and the row's id, so that every row owns its object and deleting one never takes away another's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_file (
      id uuid primary key,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      media_type text not null,
      byte_size integer not null check (byte_size > 0),
      stored_at timestamptz not null
    )`.execute(db)
}
