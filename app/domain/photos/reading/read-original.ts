import { readFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { selectOriginal } from './reading.queries.ts'

/** The file as it was uploaded, with everything the camera wrote into it: for comms only, while it is kept. */
export async function readOriginal(ctx: Ctx<AccountActor>, photoId: string) {
  if (!keepsPhotos(ctx.actor) || !isId(photoId)) return undefined
  const photo = await selectOriginal(ctx.db, photoId)
  const file = photo?.originalId ? await readFile(ctx, photo.originalId) : undefined
  return (
    file && {
      name: photo?.fileName ?? '',
      mediaType: file.mediaType,
      bytes: new Uint8Array(file.bytes),
    }
  )
}
