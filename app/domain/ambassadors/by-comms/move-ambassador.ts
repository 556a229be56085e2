import { restoreAmbassadorRole } from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { isClosedStaff, selectMembership } from '../ambassador.queries.ts'
import { changeState, type StateChange, type StateRefusal } from '../change-state.ts'
import type { ParticipationState } from '../participation.rules.ts'
import { sendWelcome } from '../send-welcome.ts'
import { sendOnlyInvitation } from './send-only-invitation.ts'

/** Where a person can be moved to; leaving is more than a state and has a way of its own, a departure. */
export type Destination = Exclude<ParticipationState, 'left'>

/**
 * Moves a person to another state on behalf of the communications team. Becoming 'invited' sends an
 * invitation, becoming active for the first time a welcome. Somebody who left and is invited again gets their
 * account back. Somebody whose department was retired while they were away is placed in another one first, and an
 * account of the staff that administration has closed is for administration to open again.
 */
export async function moveAmbassador(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  to: Destination,
): Promise<Result<undefined, StateRefusal | 'department-retired' | 'account-closed'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const membership = await selectMembership(trx, ambassadorId)
    if (membership && membership.retiredAt !== null) return failure('department-retired')
    if (to === 'invited' && (await isClosedStaff(trx, ambassadorId))) return failure('account-closed')
    const moved = await changeState(scoped, { ambassadorId, to, by: 'comms' })
    if (!moved.ok) return moved
    if (moved.value.from === 'left') await restoreAmbassadorRole(scoped, moved.value.accountId)
    await sendMailFor(scoped, moved.value, to)
    return success()
  })
}

async function sendMailFor(
  ctx: Ctx<AccountActor>,
  { accountId, ambassadorId, from }: StateChange,
  to: Destination,
): Promise<void> {
  if (to === 'invited') await sendOnlyInvitation(ctx, accountId)
  if (from === 'onboarding' && to === 'active') await sendWelcome(ctx, { accountId, ambassadorId })
}
