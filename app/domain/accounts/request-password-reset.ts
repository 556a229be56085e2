import type { Ctx } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectAccountByEmail } from './account.queries.ts'
import { createSignedLink } from './create-signed-link.ts'

/** How long a link to a new password is valid, in hours. */
const RESET_HOURS = 2

/**
 * Sends a link to set a new password, if the address belongs to an open account. The caller learns
 * nothing either way and says the same sentence to everybody.
 */
export async function requestPasswordReset(ctx: Ctx, email: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const account = await selectAccountByEmail(trx, email)
    if (!account || account.deactivatedAt !== null) return
    const scoped = { ...ctx, db: trx }
    const linkId = await createSignedLink(scoped, {
      purpose: 'reset-password',
      accountId: account.id,
      subjectId: null,
      hours: RESET_HOURS,
    })
    await queueMail(scoped, {
      accountId: account.id,
      template: 'password-reset',
      params: { linkId, expires: ctx.now.add({ hours: RESET_HOURS }).toString() },
      confidential: true,
    })
  })
}
