import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertMail, insertMails } from './mail.queries.ts'
import type { MailContent } from './mail-template.rules.ts'

type MailContext = Pick<Ctx, 'db' | 'now' | 'jobs'>

/** Somebody who gets mail without an account: who applied and has not been answered yet. */
export type MailRecipient = { name: string; email: string; locale: Locale }

/**
 * Writes a mail and the job that delivers it in one transaction: neither exists without the other.
 * A confidential mail (a nudge, a link to a password) is shown to its recipient only.
 * @returns the mail's id
 */
export function queueMail(
  ctx: MailContext,
  { accountId, ...mail }: MailContent & { accountId: string; confidential: boolean },
): Promise<string> {
  return store(ctx, { accountId }, mail)
}

/** The same for many mails in a few statements: at most a few hundred at a time. */
export async function queueMails(
  ctx: MailContext,
  mails: ReadonlyArray<MailContent & { accountId: string; confidential: boolean }>,
): Promise<void> {
  const rows = mails.map(({ accountId, ...mail }) => rowOf(ctx, { accountId }, mail))
  await inTransaction(ctx.db, async trx => {
    await insertMails(trx, rows)
    await ctx.jobs.enqueueMany(
      trx,
      'deliver-mail',
      rows.map(({ id }) => ({ mailId: id })),
    )
  })
}

/** The same to somebody without an account. */
export function queueMailTo(
  ctx: MailContext,
  { name, email, locale }: MailRecipient,
  mail: MailContent & { confidential: boolean },
): Promise<string> {
  return store(ctx, { recipientName: name, recipientEmail: email, recipientLocale: locale }, mail)
}

type RecipientColumns =
  | { accountId: string }
  | { recipientName: string; recipientEmail: string; recipientLocale: Locale }

async function store(
  ctx: MailContext,
  recipient: RecipientColumns,
  mail: MailContent & { confidential: boolean },
): Promise<string> {
  const row = rowOf(ctx, recipient, mail)
  await inTransaction(ctx.db, async trx => {
    await insertMail(trx, row)
    await ctx.jobs.enqueue(trx, 'deliver-mail', { mailId: row.id })
  })
  return row.id
}

function rowOf(
  ctx: MailContext,
  recipient: RecipientColumns,
  { template, params, confidential }: MailContent & { confidential: boolean },
) {
  return {
    id: newId(),
    ...recipient,
    template,
    params: JSON.stringify(params),
    confidential,
    state: 'queued' as const,
    createdAt: ctx.now.toString(),
  }
}
