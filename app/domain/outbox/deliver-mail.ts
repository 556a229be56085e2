import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectMailForDelivery, updateMailFailed, updateMailSent } from './mail.queries.ts'

export type StoredMail = NonNullable<Awaited<ReturnType<typeof selectMailForDelivery>>>

/** Renders a stored mail and hands it to the mail server or the outbox folder; throws when that fails. */
export type SendMail = (mail: StoredMail) => Promise<void>

/**
 * Sends one stored mail unless it was sent before. A crash between sending and noting it repeats the
 * mail with the same Message-ID, which mail programs show once.
 * @returns 'failed' when it did not go out and should be tried again; why stands in the mail's row
 */
export async function deliverMail(
  ctx: Pick<Ctx, 'db' | 'now'>,
  mailId: string,
  send: SendMail,
): Promise<'sent' | 'nothing-to-send' | 'failed'> {
  const mail = await selectMailForDelivery(ctx.db, mailId)
  if (!mail || mail.state === 'sent') return 'nothing-to-send'
  const refusal = await send(mail).then(() => null, answerOf)
  if (refusal !== null) {
    await updateMailFailed(ctx.db, mailId, refusal)
    return 'failed'
  }
  await updateMailSent(ctx.db, mailId, ctx.now.toString())
  return 'sent'
}

// A mail server's own words ("550 no such user") help more than what a library makes of them.
function answerOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'response' in error && typeof error.response === 'string' ? error.response : error.message
}
