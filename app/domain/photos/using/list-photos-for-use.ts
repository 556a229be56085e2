import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { openFaces } from '../gate/gate.rules.ts'
import { gatesOf } from '../gate/gates-of.ts'
import { ambassadorChannel } from '../photo-access.rules.ts'
import { selectPhotosFor } from './usable-photo.queries.ts'

/** How many photos are looked through, the newest of them. */
const AT_MOST = 120

/**
 * Photos to choose from for a post: those that are clear for LinkedIn profiles, own ones and those of comms, and
 * after them the own ones that are not, with what is missing. Somebody else's photo that is not clear is not shown.
 */
export async function listPhotosForUse(ctx: Ctx<AccountActor>) {
  const photos = await selectPhotosFor(ctx.db, ctx.actor.accountId, AT_MOST)
  const gates = await gatesOf(
    ctx,
    photos.map(({ id }) => id),
    ambassadorChannel,
  )
  const known = photos.flatMap(({ uploadedBy, ...photo }) => {
    const gate = gates.get(photo.id)
    return gate ? [{ ...photo, own: uploadedBy === ctx.actor.accountId, gate }] : []
  })
  return {
    clear: known.filter(({ gate }) => gate.clear).map(({ gate: _, ...photo }) => photo),
    missing: known
      .filter(({ gate, own }) => own && !gate.clear)
      .map(({ gate, ...photo }) => ({
        ...photo,
        faces: gate.faces,
        open: openFaces(gate),
        first: gate.blockers[0]?.kind ?? null,
      })),
  }
}
