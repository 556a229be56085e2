import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectMailForDelivery, updateMailFailed, updateMailRefused, updateMailSent } from './mail.queries.ts'
import { isRefusedForGood, type SendError } from './refusal.rules.ts'

export type StoredMail = NonNullable<Awaited<ReturnType<typeof selectMailForDelivery>>>

/** Renders a stored mail and hands it to the mail server or the outbox folder; throws when that fails. */
export type SendMail = (mail: StoredMail) => Promise<void>

/**
 * Sends one stored mail unless it was sent before, or refused for good. A crash between sending and noting it
 * repeats the mail with the same Message-ID, which mail programs show once.
 * @returns 'failed' when it did not go out and should be tried again, 'refused' when no further try helps; why
 * stands in the mail's row
 */
export async function deliverMail(
  ctx: Pick<Ctx, 'db' | 'now'>,
  mailId: string,
  send: SendMail,
): Promise<'sent' | 'nothing-to-send' | 'failed' | 'refused'> {
  const mail = await selectMailForDelivery(ctx.db, mailId)
  if (!mail || mail.state === 'sent' || mail.refusedAt !== null) return 'nothing-to-send'
  const failed = await send(mail).then(() => null, answerOf)
  if (failed === null) {
    await updateMailSent(ctx.db, mailId, ctx.now.toString())
    return 'sent'
  }
  if (isRefusedForGood(failed)) {
    await updateMailRefused(ctx.db, mailId, { error: failed.words, at: ctx.now.toString() })
    return 'refused'
  }
  await updateMailFailed(ctx.db, mailId, failed.words)
  return 'failed'
}

// A mail server's own words ("550 no such user") help more than what a library makes of them.
function answerOf(error: unknown): SendError & { words: string } {
  if (!(error instanceof Error)) return { command: null, response: null, words: String(error) }
  const response = 'response' in error && typeof error.response === 'string' ? error.response : null
  const command = 'command' in error && typeof error.command === 'string' ? error.command : null
  return { command, response, words: response ?? error.message }
}
