import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { takeAttempt, upsertConnection } from './connection.queries.ts'
import { endOf, isInTime } from './connection.rules.ts'
import type { LinkedInAccess, LinkedInFailure } from './linkedin-client.rules.ts'
import { hashOfState } from './start-connection.ts'

/** Why there is no connection. 'unknown-state': another person's way, one used before, or one that took too long. */
export type FinishConnectionReason = 'unknown-state' | LinkedInFailure

/**
 * Ends the way to LinkedIn and back: trades the code for a token and keeps it sealed. The way counts once, whatever
 * LinkedIn then says, and only for the person who went it. A connection from before is replaced.
 */
export async function finishConnection(
  ctx: Ctx<AmbassadorActor>,
  { client, cipher }: LinkedInAccess,
  { state, code, redirectUri }: { state: string; code: string; redirectUri: string },
): Promise<Result<undefined, FinishConnectionReason>> {
  const { ambassadorId } = ctx.actor
  const startedAt = await takeAttempt(ctx.db, { stateSha256: hashOfState(state), ambassadorId })
  if (!startedAt || !isInTime(startedAt, ctx.now)) return failure('unknown-state')

  const exchanged = await client.exchangeCode({ code, redirectUri })
  if (!exchanged.ok) return exchanged
  const { token, expiresIn } = exchanged.value
  await upsertConnection(ctx.db, {
    ambassadorId,
    token: cipher.seal(token, ambassadorId),
    connectedAt: ctx.now.toString(),
    expiresAt: endOf(ctx.now, expiresIn).toString(),
  })
  return success()
}
