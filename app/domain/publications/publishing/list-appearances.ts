import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectHandOutsOf } from '../handing-out/hand-out.queries.ts'
import { selectOpenAboutPerson } from '../take-downs/take-down.queries.ts'
import { selectPhotosOfPerson, selectPublicationsOf } from './publication.queries.ts'

/** How many photos of somebody are listed, the newest, and how many hand-outs and publications of all of them. */
const PHOTOS = 100
const USES = 500

/**
 * For comms: every photo somebody is named on, the newest first, with who was handed it, where it was published, and what of
 * it is still to be taken down for them.
 * A photo's small picture is at `/fotos/<id>/bild/small`. Nobody else gets a list.
 */
export async function listAppearances(ctx: Ctx<AccountActor>, personId: string) {
  if (!ctx.actor.roles.includes('comms') || !isId(personId)) return []
  const photos = await selectPhotosOfPerson(ctx.db, personId, PHOTOS)
  const ids = photos.map(({ id }) => id)
  const handOuts = Map.groupBy(await selectHandOutsOf(ctx.db, ids, USES), row => row.photoId)
  const publications = Map.groupBy(await selectPublicationsOf(ctx.db, ids, USES), row => row.photoId)
  const takeDowns = Map.groupBy(await selectOpenAboutPerson(ctx.db, personId, USES), row => row.photoId)
  return photos.map(({ discardedAt, ...photo }) => ({
    ...photo,
    discarded: discardedAt !== null,
    takeDowns: takeDowns.get(photo.id) ?? [],
    handOuts: handOuts.get(photo.id) ?? [],
    publications: (publications.get(photo.id) ?? []).map(({ enteredBy: _, ...row }) => row),
  }))
}
