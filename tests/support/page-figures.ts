import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  type ImportContent,
  NO_CONTENT,
  writeContent,
} from '#app/domain/linkedin/imports/import-content.rules.ts'
import {
  PAGE_DAY_METRICS,
  PAGE_POST_METRICS,
  type PageDay,
  type PageDayMetric,
  type PageKind,
  type PagePost,
  type PagePostMetric,
} from '#app/domain/linkedin/page/page-export.rules.ts'
import { insertPageRows } from '#app/domain/linkedin/page-figures/page-row.queries.ts'

/** The page of the town in tests. */
export const PAGE = 'stadt-lindental'

/** A file of a page: whose, which kind, the state it shows, and what it says. */
export type PageFile = Partial<ImportContent> & {
  exportedOn: string
  page?: string
  kind?: PageKind
  fileName?: string
  /** Stands for the file's bytes: of two files of one day the greater one counts. */
  sha256?: string
}

/** A file of a page that waits to be confirmed. @returns its id */
export async function aWaitingPageFile(ctx: Ctx<AccountActor>, file: PageFile): Promise<string> {
  const { exportedOn, page = PAGE, kind = 'page-content', fileName, sha256, ...content } = file
  const id = newId()
  await ctx.db
    .insertInto('linkedinImport')
    .values({
      id,
      kind,
      page,
      exportedOn,
      fileName: fileName ?? `${page}_${kind.slice(5)}_1790000000000.xls`,
      fileSha256: sha256 ?? id,
      uploadedAt: ctx.now.toString(),
      uploadedBy: ctx.actor.accountId,
      periodFrom: content.period?.from ?? null,
      periodTo: content.period?.to ?? null,
      content: writeContent({ ...NO_CONTENT, ...content }),
    })
    .execute()
  return id
}

/** The same, taken over: its rows are written and what was kept for the preview is forgotten. @returns its id */
export async function aPageFile(ctx: Ctx<AccountActor>, file: PageFile): Promise<string> {
  const id = await aWaitingPageFile(ctx, file)
  await insertPageRows(ctx.db, id)
  await ctx.db
    .updateTable('linkedinImport')
    .set({ confirmedAt: ctx.now.toString(), content: null })
    .where('id', '=', id)
    .execute()
  return id
}

/** A day of a page of which only these figures are known. */
export function aPageDay(date: string, figures: Partial<Record<PageDayMetric, number>> = {}): PageDay {
  const unknown = Object.fromEntries(PAGE_DAY_METRICS.map(metric => [metric, null])) as Record<
    PageDayMetric,
    null
  >
  return { date, ...unknown, ...figures }
}

/** A post of a page of which only these figures are known, published in November 2026 unless `publishedAt` says otherwise. */
export function aPagePost(
  id: string,
  figures: Partial<Record<PagePostMetric, number> & Pick<PagePost, 'title' | 'publishedAt'>> = {},
): PagePost {
  const unknown = Object.fromEntries(PAGE_POST_METRICS.map(metric => [metric, null])) as Record<
    PagePostMetric,
    null
  >
  return { type: 'activity', id, publishedAt: '2026-11-02T08:00:00Z', title: '', ...unknown, ...figures }
}
