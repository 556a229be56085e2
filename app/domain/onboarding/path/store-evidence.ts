import { createHash } from 'node:crypto'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { insertFile } from './evidence-file.queries.ts'
import { type EvidenceType, tidyFileName } from './evidence-file.rules.ts'

/** A file that was looked at and is ready to be stored. */
export type EvidenceFile = { name: string; bytes: Uint8Array; mediaType: EvidenceType }

/** Keeps a file as evidence of one person. @returns its id */
export async function storeEvidence(ctx: Ctx, ambassadorId: string, file: EvidenceFile): Promise<string> {
  const id = newId()
  await insertFile(ctx.db, {
    id,
    ambassadorId,
    name: tidyFileName(file.name),
    mediaType: file.mediaType,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: Buffer.from(file.bytes),
    uploadedAt: ctx.now.toString(),
  })
  return id
}
