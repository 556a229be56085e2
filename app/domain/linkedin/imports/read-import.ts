import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectBrought, selectConfirmed } from './import.queries.ts'

/** One import of the signed-in person that was taken over, with what it brought. Undefined for anybody else's. */
export async function readImport({ db, actor }: Ctx<AmbassadorActor>, importId: string) {
  if (!isId(importId)) return undefined
  const found = await selectConfirmed(db, actor.ambassadorId, importId)
  if (!found) return undefined
  const { days, posts, joins, interactions, found: offered } = await selectBrought(db, importId)
  const brought = {
    days: days ?? 0,
    posts: posts ?? 0,
    joins: joins ?? 0,
    interactions: interactions ?? 0,
    found: offered ?? 0,
  }
  return { ...found, brought }
}

/** An import that was taken over: which file it was, and what it brought. */
export type ConfirmedImport = NonNullable<Awaited<ReturnType<typeof readImport>>>
