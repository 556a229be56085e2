import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { deleteImport } from './import.queries.ts'

/** Forgets a preview that was not confirmed. Somebody else's is not found. */
export async function discardImport(
  { db, actor }: Ctx<AmbassadorActor>,
  importId: string,
): Promise<Result<undefined, 'not-found'>> {
  const deleted = isId(importId) && (await deleteImport(db, actor.ambassadorId, importId, 'preview'))
  return deleted ? success() : failure('not-found')
}
