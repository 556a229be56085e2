import type { Ctx } from '#app/domain/kernel/context.ts'
import { fileKey } from './file-key.rules.ts'
import { selectStoredFile } from './stored-file.queries.ts'

/** A file with its bytes. Who may have it is for the caller to know. @returns undefined if it does not exist */
export async function readFile(
  ctx: Pick<Ctx, 'db' | 'files'>,
  fileId: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const file = await selectStoredFile(ctx.db, fileId)
  const bytes = file && (await ctx.files.get(fileKey(file)))
  return bytes && { mediaType: file.mediaType, bytes }
}
