import { retirePasswordLinks, sendInvitation } from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'

/**
 * Sends an invitation with a new link to a password, valid for two weeks. Links sent before stop working:
 * one person holds one. Call it inside the transaction that invites.
 */
export async function sendOnlyInvitation(ctx: Ctx<AccountActor>, accountId: string): Promise<void> {
  await retirePasswordLinks(ctx.db, accountId, ctx.now.toString())
  await sendInvitation(ctx, accountId)
}
