import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertMail } from './mail.queries.ts'
import type { MailContent } from './mail-template.rules.ts'

/**
 * Writes a mail and the job that delivers it in one transaction: neither exists without the other.
 * A confidential mail (a nudge, a link to a password) is shown to its recipient only.
 * @returns the mail's id
 */
export async function queueMail(
  ctx: Pick<Ctx, 'db' | 'now' | 'jobs'>,
  mail: MailContent & { accountId: string; confidential: boolean },
): Promise<string> {
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    await insertMail(trx, {
      id,
      accountId: mail.accountId,
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
