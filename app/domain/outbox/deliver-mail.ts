import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectMailForDelivery, updateMailFailed, updateMailSent } from './mail.queries.ts'

export type StoredMail = NonNullable<Awaited<ReturnType<typeof selectMailForDelivery>>>

/** Renders a stored mail and hands it to the mail server or the outbox folder; throws when that fails. */
export type SendMail = (mail: StoredMail) => Promise<void>

/**
 * Sends one stored mail unless it was sent before. A crash between sending and noting it repeats the
 * mail with the same Message-ID, which mail programs show once.
 * @returns how many mails went out (0 or 1); throws what the transport threw, so that the queue retries
 */
export async function deliverMail(
  ctx: Pick<Ctx, 'db' | 'now'>,
  mailId: string,
  send: SendMail,
): Promise<0 | 1> {
  const mail = await selectMailForDelivery(ctx.db, mailId)
  if (!mail || mail.state === 'sent') return 0
  try {
    await send(mail)
  } catch (error) {
    await updateMailFailed(ctx.db, mailId, error instanceof Error ? error.message : String(error))
    throw error
  }
  await updateMailSent(ctx.db, mailId, ctx.now.toString())
  return 1
}
