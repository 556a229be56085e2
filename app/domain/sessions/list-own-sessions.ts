import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { hashSessionId, selectSessionsOfAccount } from './session.queries.ts'

/** The signed-in person's live sessions: since when, last seen, and which one is this. */
export async function listOwnSessions(ctx: Ctx<AccountActor>, sessionId: string) {
  const sessions = await selectSessionsOfAccount(ctx.db, ctx.actor.accountId, ctx.now.toString())
  const own = hashSessionId(sessionId)
  return sessions.map(session => ({
    startedAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    current: session.idHash === own,
  }))
}
