import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Result, success } from '#app/domain/kernel/result.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import type { GrantableRole } from '../account.schema.ts'
import { createAccount } from '../create-account.ts'
import { createSignedLink } from '../create-signed-link.ts'

/** How long an invitation is valid, in hours: two weeks, because people are on holiday. */
export const INVITATION_HOURS = 14 * 24

/** Creates an account for a colleague and sends the link with which they set their password. */
export async function inviteColleague(
  ctx: Ctx<AccountActor>,
  colleague: { name: string; email: string; roles: readonly GrantableRole[] },
): Promise<Result<string, 'email-taken'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const created = await createAccount(scoped, { ...colleague, locale: 'de' })
    if (!created.ok) return created
    await sendInvitation(scoped, created.value)
    return success(created.value)
  })
}

/** Sends an account's holder a link to set a password; an earlier link stays valid until it expires. */
export async function sendInvitation(ctx: Ctx<AccountActor>, accountId: string): Promise<void> {
  await queueMail(ctx, {
    accountId,
    template: 'invitation',
    params: { inviter: ctx.actor.name, ...(await createPasswordLink(ctx, accountId)) },
    confidential: false,
  })
}

/** A link to a first password, as a mail names it: valid for two weeks. */
export async function createPasswordLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  accountId: string,
): Promise<{ linkId: string; expires: string }> {
  const linkId = await createSignedLink(ctx, {
    purpose: 'set-password',
    accountId,
    subjectId: null,
    hours: INVITATION_HOURS,
  })
  return { linkId, expires: ctx.now.add({ hours: INVITATION_HOURS }).toString() }
}
