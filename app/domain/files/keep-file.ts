import type { Ctx } from '#app/domain/kernel/context.ts'
import { insertStoredFile } from './stored-file.queries.ts'
import type { WrittenFile } from './write-file.ts'

/** Gives written bytes their row, inside the transaction of whoever refers to it. @returns the row's id */
export async function keepFile(ctx: Pick<Ctx, 'db' | 'now'>, written: WrittenFile): Promise<string> {
  await insertStoredFile(ctx.db, { ...written, storedAt: ctx.now.toString() })
  return written.id
}
