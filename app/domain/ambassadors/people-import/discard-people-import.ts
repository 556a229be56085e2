import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { deleteWaiting } from './people-import.queries.ts'

/** Forgets a list that nobody confirmed, with every line of it. */
export async function discardPeopleImport(
  ctx: Ctx<AccountActor>,
  importId: string,
): Promise<Result<undefined, 'not-found'>> {
  const gone = isId(importId) && (await deleteWaiting(ctx.db, importId))
  return gone ? success() : failure('not-found')
}
