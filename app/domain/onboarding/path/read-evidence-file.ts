import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectFile } from './evidence-file.queries.ts'

/** A file handed in as evidence, for whoever it belongs to and for comms; for everybody else it does not exist. */
export async function readEvidenceFile(ctx: Ctx<AccountActor>, fileId: string) {
  const file = isId(fileId) ? await selectFile(ctx.db, fileId) : undefined
  if (!file) return undefined
  const mayRead = ctx.actor.roles.includes('comms') || ctx.actor.ambassadorId === file.ambassadorId
  return mayRead
    ? { name: file.name, mediaType: file.mediaType, bytes: new Uint8Array(file.bytes) }
    : undefined
}
