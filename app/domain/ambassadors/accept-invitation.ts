import { type OpenedLink, retirePasswordLinks, setPassword } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx, LinkActor } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { changeState } from './change-state.ts'
import { lookAtOnboarding } from './look-at-onboarding.ts'

/**
 * Sets the password of the account a link speaks for, makes its other password links unusable and, for
 * somebody invited by it, begins the onboarding: all of it or nothing. For everybody else it is a new password
 * and no more, also for somebody who is invited but had forgotten theirs: nobody accepts without noticing.
 */
export async function acceptInvitation(
  ctx: Ctx,
  link: OpenedLink,
  password: string,
): Promise<Awaited<ReturnType<typeof setPassword>>> {
  const actor: LinkActor = { kind: 'link', accountId: link.accountId, ambassadorId: link.ambassadorId }
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx, actor }
    const set = await setPassword(scoped, link, password)
    if (!set.ok) return set
    await retirePasswordLinks(trx, link.accountId, ctx.now.toString())
    const invited = link.purpose === 'set-password' ? link.ambassadorId : null
    if (invited !== null) await beginOnboarding(scoped, invited)
    return set
  })
}

// Refused to everybody who is not invited, which is what it should be: they only wanted a new password.
async function beginOnboarding(ctx: Ctx, ambassadorId: string): Promise<void> {
  await changeState(ctx, { ambassadorId, to: 'onboarding', by: 'self' })
  await lookAtOnboarding(ctx, [ambassadorId])
}
