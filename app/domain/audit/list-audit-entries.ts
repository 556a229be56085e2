import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectAuditEntries } from './audit.queries.ts'

const PAGE_SIZE = 50

/** One page of the log of changes, newest first; `beforeId` continues behind the page before. */
export async function listAuditEntries(ctx: Ctx, beforeId: number | null) {
  const entries = await selectAuditEntries(ctx.db, PAGE_SIZE + 1, beforeId)
  const page = entries.slice(0, PAGE_SIZE)
  return { entries: page, nextBeforeId: entries.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null }
}
