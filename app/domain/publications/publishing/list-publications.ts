import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { readPhotoForUse, usesNotClear } from '#app/domain/photos/photos.server.ts'
import { listHandOuts, listOwnHandOuts } from '../handing-out/list-hand-outs.ts'
import { selectPublicationsOf, selectRunningPublications } from './publication.queries.ts'

/** How many publications of one photo are listed, the newest. */
const AT_MOST = 100

/** How many running publications are looked through for what is not clear, and how many of those are listed. */
const LOOKED_THROUGH = 400
const AT_ONCE = 20

/**
 * Where a photo was published, and whether each may go on. Whoever looks after it sees all, others what they recorded
 * themselves; `handOuts`, who has it, is null for them. @returns undefined if the photo is none for this person: neither theirs to see nor ever handed to them
 */
export async function listPublications(ctx: Ctx<AccountActor>, photoId: string) {
  if (!isId(photoId)) return undefined
  const photo = await readPhotoForUse(ctx, photoId)
  if (!photo && (await listOwnHandOuts(ctx, photoId)).length === 0) return undefined
  const rows = await selectPublicationsOf(ctx.db, [photoId], AT_MOST)
  const shown = photo?.maySeePhoto ? rows : rows.filter(row => row.enteredBy === ctx.actor.accountId)
  const unclear = new Set((await usesNotClear(ctx, shown)).map(({ id }) => id))
  return {
    photo: photo ?? null,
    handOuts: photo?.maySeePhoto ? await listHandOuts(ctx, photoId) : null,
    publications: shown.map(({ enteredBy: _, ...row }) => ({
      ...row,
      notClear: row.endedOn === null && unclear.has(row.id),
    })),
  }
}

/**
 * For comms: photos that are published where they are not clear, and nobody was asked to take them down so far; the
 * newest first. Computed when asked, like the gate: it is gone once a consent is there or an end is noted.
 */
export async function listUnclearPublications(ctx: Pick<Ctx, 'db' | 'now'>) {
  const unclear = await usesNotClear(ctx, await selectRunningPublications(ctx.db, LOOKED_THROUGH))
  return unclear.slice(0, AT_ONCE).map(({ id, photoId, channel, enteredAt }) => ({
    ...{ publicationId: id, photoId, channel },
    since: enteredAt,
  }))
}
