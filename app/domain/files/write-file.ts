import { createHash } from 'node:crypto'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { fileKey } from './file-key.rules.ts'

/** Bytes that lie in the store and wait for their row. */
export type WrittenFile = { id: string; sha256: string; mediaType: string; byteSize: number }

/**
 * Writes bytes into the file store, before any transaction. They belong to nobody until `keepFile` gives them a row;
 * what never gets one is swept by `npm run files:check`.
 */
export async function writeFile(
  ctx: Pick<Ctx, 'files'>,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<WrittenFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const written = { id: newId(), sha256, mediaType, byteSize: bytes.byteLength }
  await ctx.files.put(fileKey(written), bytes)
  return written
}
