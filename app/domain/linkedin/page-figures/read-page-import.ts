import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectPageFile, selectPageRowCounts } from './page-file.queries.ts'

/** A file of a page that was taken over, with how many days, posts and compared pages it brought; undefined for any other id. */
export async function readPageImport({ db }: Ctx<AccountActor>, importId: string) {
  const file = isId(importId) ? await selectPageFile(db, importId) : undefined
  if (!file) return undefined
  const { days, posts, competitors } = await selectPageRowCounts(db, importId)
  return { ...file, brought: { days: days ?? 0, posts: posts ?? 0, competitors: competitors ?? 0 } }
}
