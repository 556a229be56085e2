import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { readFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { findRendition, holdForUse } from '#app/domain/photos/photos.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertHandOut } from './hand-out.queries.ts'
import type { HandOutInput } from './hand-out.schema.ts'

/** A photo in somebody's hands. `name` is what its file is called. */
export type HandedOut = { name: string; mediaType: string; bytes: Uint8Array }

type Refusal = 'not-found' | 'not-clear' | 'unavailable'

/**
 * Hands out a photo for a channel, if it is clear for it at this moment, and writes down to whom: a withdrawal finds
 * it by that. The photo and everybody on it are held from asking the gate until this is written, so whoever
 * withdraws comes before, and nothing is handed out, or after, and finds it.
 * 'not-found': there is no such photo for this person and channel; 'unavailable': it does not exist in this size.
 */
export async function handOut(
  ctx: Ctx<AccountActor>,
  { photoId, channel, size, format }: HandOutInput & { photoId: string },
): Promise<Result<HandedOut, Refusal>> {
  if (!isId(photoId)) return failure('not-found')
  const decided: Result<string, Refusal> = await inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const held = await holdForUse(scoped, photoId, channel)
    if (!held?.mayUse) return failure('not-found')
    if (!held.clear) return failure('not-clear')
    const rendition = await findRendition(trx, photoId, { size, format })
    if (!rendition) return failure('unavailable')
    const id = newId()
    await insertHandOut(trx, {
      ...{ id, photoId, channel, size },
      ...{ handedTo: ctx.actor.accountId, handedAt: ctx.now.toString() },
    })
    const subject = { type: 'hand-out', id }
    await writeAudit(scoped, { action: 'photo.handed-out', subject, detail: { photoId, channel, size } })
    return success(rendition.fileId)
  })
  if (!decided.ok) return decided
  // A file that was made anew in this moment is gone: then something is written down that nobody has, and not the reverse.
  const file = await readFile(ctx, decided.value)
  return file
    ? success({ ...file, name: `foto-${photoId.slice(0, 8)}-${size}.${format}` })
    : failure('unavailable')
}
