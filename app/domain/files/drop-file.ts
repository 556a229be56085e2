import type { Ctx } from '#app/domain/kernel/context.ts'
import { deleteStoredFile } from './stored-file.queries.ts'

/**
 * Takes a file's row away, inside the transaction of whoever referred to it; the bytes go by a job of the same
 * transaction. Dropping twice changes nothing.
 */
export async function dropFile(ctx: Pick<Ctx, 'db' | 'jobs'>, fileId: string): Promise<void> {
  const sha256 = await deleteStoredFile(ctx.db, fileId)
  if (sha256 !== undefined) await ctx.jobs.enqueue(ctx.db, 'delete-file', { fileId, sha256 })
}
