import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectBox, selectBoxNumbers } from '../boxes/box.queries.ts'
import { selectGatePhotos } from '../gate/gate.queries.ts'
import { keepsPhotos, maySeePhoto } from '../photo-access.rules.ts'
import type { MeantFace } from './request-exception.ts'

/**
 * Which face is meant, in words: the number of its box, and its name where whoever looks may know it.
 * @returns undefined if there is no such face on a photo they look after
 */
export async function readFace(ctx: Ctx<AccountActor>, { photoId, boxId }: MeantFace) {
  if (!isId(photoId) || !isId(boxId)) return undefined
  const [photo] = await selectGatePhotos(ctx.db, [photoId])
  if (!photo || !maySeePhoto(ctx.actor, photo)) return undefined
  const meant = await selectBox(ctx.db, photoId, boxId)
  if (meant?.kind !== 'face') return undefined
  const face = (await selectBoxNumbers(ctx.db, photoId)).get(boxId) ?? null
  const registered = keepsPhotos(ctx.actor) ? meant.personName : null
  return { photoId, boxId, face, name: registered ?? (meant.claimedName || null) }
}
