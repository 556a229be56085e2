import { type Day, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { insertEvent } from '../recording/consent.queries.ts'
import { selectScopesOfPerson, updateWithdrawn } from './withdrawal.queries.ts'
import { decideWithdrawal, withdrawnSince } from './withdrawal.rules.ts'

/**
 * A paper that is written down, or corrected, after the person has withdrawn: what they had signed before the day of
 * the withdrawal stays withdrawn (GDPR art. 7(3)). The caller holds the person, and has written what is granted.
 */
export async function carryWithdrawals(
  ctx: Ctx,
  { id: consentId, personId }: { id: string; personId: string },
  givenOn: Day,
): Promise<void> {
  const scopes = await selectScopesOfPerson(ctx.db, personId)
  const own = scopes.filter(scope => scope.consentId === consentId)
  const before = withdrawnSince(
    scopes.filter(scope => scope.consentId !== consentId),
    givenOn,
  )
  const { taken, left } = decideWithdrawal(own, [...before.keys()])
  for (const [channel, at] of before)
    if (taken.includes(channel))
      await updateWithdrawn(ctx.db, consentId, { channels: [channel], at: instantOf(at).toString() })
  if (taken.length === 0) return
  await insertEvent(ctx.db, {
    ...{ id: newId(), consentId, at: ctx.now.toString(), by: 'system' },
    kind: left.length === 0 ? 'withdrawn' : 'partly-withdrawn',
    detail: JSON.stringify({ channels: taken, signedBefore: true }),
  })
}
