import { type Insertable, sql } from 'kysely'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { Mail } from '#db/types.generated.ts'

export async function insertMail(db: Db, mail: Insertable<Mail>): Promise<void> {
  await db.insertInto('mail').values(mail).execute()
}

/** Several mails in one statement: at most a few hundred at a time. */
export async function insertMails(db: Db, mails: ReadonlyArray<Insertable<Mail>>): Promise<void> {
  if (mails.length > 0) {
    await db
      .insertInto('mail')
      .values([...mails])
      .execute()
  }
}

const withRecipient = (db: Db) =>
  db
    .selectFrom('mail')
    .leftJoin('account', 'account.id', 'mail.accountId')
    .select([
      'mail.id',
      'mail.template',
      'mail.params',
      'mail.confidential',
      'mail.state',
      'mail.createdAt',
      'mail.sentAt',
      'mail.attempts',
      'mail.lastError',
      'mail.refusedAt',
      'account.id as accountId',
      sql<string>`coalesce(account.name, mail.recipient_name)`.as('recipientName'),
      sql<string>`coalesce(account.email, mail.recipient_email)`.as('recipientEmail'),
      sql<Locale>`coalesce(account.locale, mail.recipient_locale)`.as('locale'),
    ])

/** One mail with its recipient, for delivery: no scope, jobs only. */
export function selectMailForDelivery(db: Db, mailId: string) {
  return withRecipient(db).where('mail.id', '=', mailId).executeTakeFirst()
}

/** Mails to one person, newest first. */
export function selectMailsOfAccount(db: Db, accountId: string, limit: number) {
  return withRecipient(db)
    .where('mail.accountId', '=', accountId)
    .orderBy('mail.createdAt', 'desc')
    .orderBy('mail.id')
    .limit(limit)
    .execute()
}

/** One mail if it was sent to this person. */
export function selectMailOfAccount(db: Db, accountId: string, mailId: string) {
  return withRecipient(db)
    .where('mail.accountId', '=', accountId)
    .where('mail.id', '=', mailId)
    .executeTakeFirst()
}

/** Mails comms may read: everything that is not between the programme and one person alone. */
export function selectSharedMails(db: Db, limit: number) {
  return withRecipient(db)
    .where('mail.confidential', '=', false)
    .orderBy('mail.createdAt', 'desc')
    .orderBy('mail.id')
    .limit(limit)
    .execute()
}

/** One mail if comms may read it. */
export function selectSharedMail(db: Db, mailId: string) {
  return withRecipient(db)
    .where('mail.confidential', '=', false)
    .where('mail.id', '=', mailId)
    .executeTakeFirst()
}

export async function updateMailSent(db: Db, mailId: string, sentAt: string): Promise<void> {
  await db
    .updateTable('mail')
    .set(eb => ({ state: 'sent', sentAt, attempts: eb('attempts', '+', 1), lastError: null }))
    .where('id', '=', mailId)
    .execute()
}

/** The mail server will not take it: nobody tries again. */
export async function updateMailRefused(
  db: Db,
  mailId: string,
  { error, at }: { error: string; at: string },
): Promise<void> {
  await db
    .updateTable('mail')
    .set(eb => ({ state: 'failed', attempts: eb('attempts', '+', 1), lastError: error, refusedAt: at }))
    .where('id', '=', mailId)
    .execute()
}

export async function updateMailFailed(db: Db, mailId: string, error: string): Promise<void> {
  await db
    .updateTable('mail')
    .set(eb => ({ state: 'failed', attempts: eb('attempts', '+', 1), lastError: error }))
    .where('id', '=', mailId)
    .execute()
}

/** Deletes the mails whose parameters name this row, such as an application that was taken back. */
export async function deleteMailsAbout(db: Db, parameter: string, id: string): Promise<void> {
  await db.deleteFrom('mail').where(sql`mail.params ->> ${parameter}`, '=', id).execute()
}
