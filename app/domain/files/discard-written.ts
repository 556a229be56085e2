import type { Ctx } from '#app/domain/kernel/context.ts'
import { fileKey } from './file-key.rules.ts'
import type { WrittenFile } from './write-file.ts'

/** Takes bytes away that were written and got no row, because somebody else was faster. */
export async function discardWritten(ctx: Pick<Ctx, 'files'>, written: WrittenFile): Promise<void> {
  await ctx.files.delete(fileKey(written))
}
