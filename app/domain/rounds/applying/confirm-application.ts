import { readLinkToken } from '#app/domain/accounts/accounts.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockRound, type selectRound } from '../round.queries.ts'
import { asksSelfDescription, roundPhase } from '../round.rules.ts'
import {
  addToCounters,
  deleteOtherUnconfirmed,
  lockApplication,
  selectApplication,
  selectConfirmedByEmail,
  updateConfirmed,
} from './application.queries.ts'
import { applicationState } from './application-state.rules.ts'
import { countersOf, type SelfDescription } from './self-description.rules.ts'

/** Why nothing was confirmed. 'confirmed' and 'already-applied' are harmless: the application counts. */
export type ConfirmRefusal = 'unknown' | 'expired' | 'withdrawn' | 'confirmed' | 'already-applied'

type Round = NonNullable<Awaited<ReturnType<typeof selectRound>>>

/**
 * Confirms an application by the token in its link: from now on it counts. What the person said about
 * themselves becomes counters and leaves the application for good; it is counted only while the call is
 * open, so that totals shown afterwards never move.
 */
export async function confirmApplication(
  ctx: Ctx,
  key: string,
  token: string,
): Promise<Result<undefined, ConfirmRefusal>> {
  const id = readLinkToken(key, token)
  return inTransaction(ctx.db, async trx => {
    const found = id === null ? undefined : await selectApplication(trx, id)
    // The call first, then the application: two confirmations of one person happen one after the other.
    const round = found && (await lockRound(trx, found.roundId))
    const application = found && (await lockApplication(trx, found.id))
    if (!round || !application) return failure('unknown')
    const state = applicationState(application, ctx.now)
    if (state !== 'unconfirmed') return failure(state)
    if (await selectConfirmedByEmail(trx, round.id, application.email)) return failure('already-applied')
    await updateConfirmed(trx, application.id, ctx.now.toString())
    await deleteOtherUnconfirmed(trx, round.id, application.email)
    if (isCounted(ctx, round)) {
      const description = application.selfDescription as SelfDescription | null
      await addToCounters(trx, round.id, countersOf(description))
    }
    return success()
  })
}

function isCounted(ctx: Ctx, round: Round): boolean {
  return asksSelfDescription(round) && roundPhase(round, dayOf(ctx.now)) === 'open'
}
