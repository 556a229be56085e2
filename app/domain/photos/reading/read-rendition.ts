import { readFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { maySeePhoto } from '../photo-access.rules.ts'
import type { RenditionFormat, ShownSize } from '../processing/renditions.rules.ts'
import { selectRendition } from './reading.queries.ts'

/**
 * A photo as a screen shows it, for whoever uploaded it and for comms; for everybody else it does not exist.
 * @param asked `known` is the hash of what the browser has already: if nothing changed, no bytes are read
 * @returns the hash of the bytes; `bytes` is null when the browser has them
 */
export async function readRendition(
  ctx: Ctx<AccountActor>,
  asked: { photoId: string; size: ShownSize; format: RenditionFormat; known?: string | undefined },
): Promise<{ hash: string; bytes: Uint8Array<ArrayBuffer> | null } | undefined> {
  const found = isId(asked.photoId) ? await selectRendition(ctx.db, asked) : undefined
  if (!found || !maySeePhoto(ctx.actor, found)) return undefined
  if (asked.known === found.sha256) return { hash: found.sha256, bytes: null }
  const file = await readFile(ctx, found.fileId)
  return file && { hash: found.sha256, bytes: new Uint8Array(file.bytes) }
}
