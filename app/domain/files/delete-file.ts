import type { Ctx } from '#app/domain/kernel/context.ts'
import { fileKey } from './file-key.rules.ts'
import { selectStoredFile } from './stored-file.queries.ts'

/** Deletes the bytes of a file whose row is gone. A file that still has its row stays. */
export async function deleteFile(
  ctx: Pick<Ctx, 'db' | 'files'>,
  { fileId, sha256 }: { fileId: string; sha256: string },
): Promise<void> {
  if (await selectStoredFile(ctx.db, fileId)) return
  await ctx.files.delete(fileKey({ id: fileId, sha256 }))
}
