import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { luciaFor } from './lucia-adapter.ts'
import { deleteOtherSessions, hashSessionId } from './session.queries.ts'

/** Ends one session; ending it twice changes nothing. */
export async function signOut(ctx: Pick<Ctx, 'db' | 'now'>, sessionId: string): Promise<void> {
  await luciaFor(ctx.db, ctx.now).invalidateSession(sessionId)
}

/** Ends every other session of the signed-in person: the forgotten browser in the meeting room. */
export async function signOutElsewhere(ctx: Ctx<AccountActor>, sessionId: string): Promise<void> {
  await deleteOtherSessions(ctx.db, ctx.actor.accountId, hashSessionId(sessionId))
}
