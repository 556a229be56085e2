import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { comparePage } from '../../page-figures/compare-page.ts'
import { listKnownPages } from '../../page-figures/list-known-pages.ts'
import type { ImportContent } from '../import-content.rules.ts'
import { pageQuestion, settlePage } from '../page-question.rules.ts'
import type { PreviewedFile } from '../upload-preview.rules.ts'
import { compareOwnFile, type EarlierFiles, noEarlierFiles } from './compare-own-file.ts'

/** A file that waits to be confirmed, as it is kept. */
export type WaitingFile = {
  id: string
  kind: PreviewedFile['kind']
  ambassadorId: string | null
  fileName: string
  fileSha256: string
  periodFrom: string | null
  periodTo: string | null
  exportedOn: string
  content: ImportContent
}

/**
 * What confirming each of these files would do, one after the other: a personal file is compared with what is stored
 * and with the files before it. Files of a page are compared with what is stored alone, for which page they are about may
 * still be open.
 */
export async function compareFiles(
  ctx: Ctx<AccountActor>,
  files: readonly WaitingFile[],
): Promise<PreviewedFile[]> {
  const compared: PreviewedFile[] = []
  const ofPages = files.filter(({ ambassadorId }) => ambassadorId === null)
  const knownPages = ofPages.length > 0 ? await listKnownPages(ctx.db) : []
  const named = ofPages.map(({ content }) => content.page)
  let earlier: EarlierFiles = noEarlierFiles()
  for (const file of files) {
    const { id: importId, ambassadorId, kind, fileName, periodFrom, periodTo, exportedOn } = file
    const about = {
      importId,
      kind,
      fileName,
      periodFrom,
      periodTo,
      exportedOn,
      warnings: file.content.warnings,
    }
    if (ambassadorId === null) {
      compared.push({ ...about, own: null, page: await comparePageFile(ctx, file, knownPages, named) })
    } else {
      const { own, including } = await compareOwnFile(ctx, { ...file, ambassadorId }, earlier)
      compared.push({ ...about, own, page: null })
      earlier = including
    }
  }
  return compared
}

async function comparePageFile(
  { db }: Ctx,
  { content, exportedOn, fileSha256 }: WaitingFile,
  knownPages: readonly string[],
  besides: ReadonlyArray<string | null>,
) {
  const question = pageQuestion(content.page, knownPages, besides)
  const page = settlePage(question, undefined)
  return { ...question, ...(await comparePage(db, page, content, { exportedOn, fileSha256 })) }
}
