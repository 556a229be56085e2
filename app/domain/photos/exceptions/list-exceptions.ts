import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { selectExceptionsOf, selectUndecidedExceptions } from './exception.queries.ts'

/** How many open ones are listed at once. */
const AT_ONCE = 20

/** Everything asked about the faces of a photo, newest first, and what whoever looks may do about each. */
export async function listExceptions(ctx: Ctx<AccountActor>, photoId: string) {
  const rows = await selectExceptionsOf(ctx.db, photoId)
  return rows.map(({ requestedBy, ...exception }) => ({
    ...exception,
    mayDecide: exception.decidedAt === null && keepsPhotos(ctx.actor) && requestedBy !== ctx.actor.accountId,
    mayTakeBack: exception.approved === true && exception.takenBackAt === null && keepsPhotos(ctx.actor),
  }))
}

/** For comms: the exceptions that wait for a second person, the oldest first, twenty at most. */
export async function listUndecidedExceptions(ctx: Pick<Ctx, 'db'>) {
  const rows = await selectUndecidedExceptions(ctx.db, AT_ONCE)
  return rows.map(({ id, photoId, ground, requesterName, requestedAt }) => ({
    ...{ exceptionId: id, photoId, ground, requesterName },
    since: requestedAt,
  }))
}
