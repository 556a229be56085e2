import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertMail } from './mail.queries.ts'
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
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    await insertMail(trx, {
      id,
      ...recipient,
      template: mail.template,
      params: JSON.stringify(mail.params),
      confidential: mail.confidential,
      state: 'queued',
      createdAt: ctx.now.toString(),
    })
    await ctx.jobs.enqueue(trx, 'deliver-mail', { mailId: id })
  })
  return id
}
