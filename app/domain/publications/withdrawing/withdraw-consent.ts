import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { mailWithdrawal, markWithdrawn, type WithdrawnBy } from '#app/domain/consents/consents.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { WithdrawnChannels } from '#app/domain/consents/withdrawal/withdrawal.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { mailTakeDowns, openTakeDowns } from '../take-downs/open-take-downs.ts'

export type Withdrawal = { consentId: string; channels: WithdrawnChannels; by: WithdrawnBy }

/** What a withdrawal did: whose it was, the channels it took away, how many photos are to be taken down, and until when. */
export type WithdrawalDone = {
  personId: string
  taken: Channel[]
  takeDowns: number
  dueOn: Day | null
}

/**
 * Withdraws for a person, at one of their consents and for all or some of its channels: on every consent of theirs that
 * still grants them, all of it or nothing. From this transaction on no photo of the person goes out there until they
 * agree anew; whatever went out before has somebody who takes it down. The person and whoever signed get a
 * confirmation. Any one guardian is enough. The proof stays. Withdrawing twice
 * changes nothing.
 */
export function withdrawConsent(
  ctx: Ctx,
  { consentId, channels, by }: Withdrawal,
): Promise<Result<WithdrawalDone, 'unknown' | 'of-age'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const marked = await markWithdrawn(scoped, { consentId, channels, by })
    if (!marked.ok) return marked
    const { personId, taken, left, consentIds } = marked.value
    if (taken.length === 0) return success({ personId, taken, takeDowns: 0, dueOn: null })
    const cause = { cause: 'withdrawn', since: ctx.now } as const
    const opened = await openTakeDowns(scoped, { personId, channels: taken, ...cause })
    const dueOn = opened[0]?.dueOn ?? null
    await writeAudit(scoped, {
      action: left.length === 0 ? 'consent.withdrawn' : 'consent.partly-withdrawn',
      subject: { type: 'consent', id: consentId },
      detail: { by: by.kind, channels: taken, takeDowns: opened.length, consents: consentIds },
    })
    const guardianId = by.kind === 'guardian' ? by.guardianId : null
    await mailWithdrawal(scoped, { consentId, consentIds, personId, channels: taken, dueOn }, guardianId)
    await mailTakeDowns(scoped, opened)
    return success({ personId, taken, takeDowns: opened.length, dueOn })
  })
}
