import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectPageFiles } from './page-file.queries.ts'

/** The files of the town's pages that were taken over, the latest first, at most fifty, with who handed them in. */
export function listPageImports({ db }: Ctx<AccountActor>) {
  return selectPageFiles(db)
}
