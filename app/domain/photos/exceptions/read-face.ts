import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectGateFaces, selectGatePhotos } from '../gate/gate.queries.ts'
import { keepsPhotos, maySeePhoto } from '../photo-access.rules.ts'
import { selectPersonName } from './exception.queries.ts'
import type { MeantFace } from './request-exception.ts'

/**
 * Which face is meant, in words: its number on the photo, and its name where whoever looks may know it.
 * @returns undefined if there is no such face on a photo they look after
 */
export async function readFace(ctx: Ctx<AccountActor>, { photoId, boxId }: MeantFace) {
  if (!isId(photoId) || !isId(boxId)) return undefined
  const [photo] = await selectGatePhotos(ctx.db, [photoId])
  if (!photo || !maySeePhoto(ctx.actor, photo)) return undefined
  const faces = await selectGateFaces(ctx.db, [photoId])
  const meant = faces.find(({ id }) => id === boxId)
  if (!meant) return undefined
  const registered =
    keepsPhotos(ctx.actor) && meant.personId !== null
      ? await selectPersonName(ctx.db, meant.personId)
      : undefined
  return { photoId, boxId, face: meant.number, name: registered?.name ?? (meant.claimedName || null) }
}
