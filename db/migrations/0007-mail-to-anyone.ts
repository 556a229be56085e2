import { type Kysely, sql } from 'kysely'

/** Mail also to people who have no account: somebody who applied, and has not been answered yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mail
      add column recipient_name text,
      add column recipient_email text,
      add column recipient_locale text check (recipient_locale in ('de', 'en')),
      add constraint mail_recipient_check check (
        (account_id is not null and recipient_email is null)
        or (account_id is null and recipient_email is not null and recipient_name is not null
          and recipient_locale is not null)
      )`.execute(db)
}
