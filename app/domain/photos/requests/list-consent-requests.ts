import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { selectOpenRequests, selectOpenRequestsOf } from './consent-request.queries.ts'

/** How many are listed at once. */
const AT_ONCE = 20

/** Open requests about a photo. Only comms reads whom of the register they are about. */
export async function listConsentRequests(ctx: Ctx<AccountActor>, photoId: string) {
  const rows = await selectOpenRequestsOf(ctx.db, photoId)
  return rows.map(row => (keepsPhotos(ctx.actor) ? row : { ...row, personId: null, personName: null }))
}

/** For comms: who is to be asked for a consent, the oldest request first, twenty at most. */
export async function listOpenConsentRequests(ctx: Pick<Ctx, 'db'>) {
  const rows = await selectOpenRequests(ctx.db, AT_ONCE)
  return rows.map(({ id, photoId, personName, claimedName, requesterName, requestedAt }) => ({
    ...{ requestId: id, photoId, requesterName },
    name: personName ?? (claimedName || null),
    since: requestedAt,
  }))
}
