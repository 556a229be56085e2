import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { undoImport } from '../imports/undo-import.ts'

/**
 * Takes a file of a page back as a whole, and never a person's. Whoever answers for the page may do that, whoever handed
 * the file in.
 */
export function undoPageImport(ctx: Ctx<AccountActor>, importId: string) {
  return undoImport(ctx, importId, { ambassadorId: null, pages: true })
}
