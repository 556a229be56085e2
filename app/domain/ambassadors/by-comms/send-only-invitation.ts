import { readAccount, retirePasswordLinks, sendInvitation } from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'

/**
 * Sends an invitation with a new link to a password, valid for two weeks. Links sent before stop working:
 * one person holds one. Somebody who works on the programme and can sign in needs no link: they accept on
 * their own page. Call it inside the transaction that invites.
 */
export async function sendOnlyInvitation(ctx: Ctx<AccountActor>, accountId: string): Promise<void> {
  const account = await readAccount(ctx, accountId)
  if (account?.hasPassword && account.roles.some(role => role !== 'ambassador')) {
    const params = { inviter: ctx.actor.name }
    await queueMail(ctx, { accountId, template: 'invitation-staff', params, confidential: false })
    return
  }
  await retirePasswordLinks(ctx.db, accountId, ctx.now.toString())
  await sendInvitation(ctx, accountId)
}
