import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { importScope, type KeptPreview, selectConfirmations, upsertPreviews } from './import.queries.ts'
import {
  exportedOn,
  findImplausible,
  type ImportContent,
  storableText,
  writeContent,
} from './import-content.rules.ts'
import { insertUpload, updateRefused } from './upload.queries.ts'
import { isPageKind, type PreviewedFile, type RefusedFile } from './upload-preview.rules.ts'

const LONGEST_FILE_NAME = 250

/** Where content comes from: a file, or a connection under a name of its own. */
export type PreviewSource = {
  kind: PreviewedFile['kind']
  fileName: string
  fileSha256: string
  content: ImportContent
}

/** An upload with the ids of the files it keeps, and those of which it keeps nothing. */
export type KeptUpload = { uploadId: string; importIds: string[]; refused: RefusedFile[] }

/**
 * Keeps what was read for a day under one upload, so that its owner can look at it and confirm. No figure is stored.
 * The same source again moves from its earlier upload to this one; one that is confirmed already is refused, and so is
 * what cannot be true. `refused` are files that were not even read.
 */
export async function storePreviews(
  ctx: Ctx<AccountActor>,
  sources: readonly PreviewSource[],
  refused: readonly RefusedFile[] = [],
): Promise<KeptUpload> {
  const { actor, now } = ctx
  const today = dayOf(now)
  const checked = sources.map(source => ({
    source,
    problem: findImplausible(source.content, source.kind, today),
  }))
  const implausible = checked.flatMap(({ source, problem }) =>
    problem ? [{ fileName: source.fileName, refusal: problem }] : [],
  )
  const plausible = checked.flatMap(({ source, problem }) => (problem ? [] : [source]))
  return inTransaction(ctx.db, async trx => {
    const upload = { id: newId(), accountId: actor.accountId, uploadedAt: now.toString() }
    await insertUpload(trx, upload)
    const kept = await upsertPreviews(
      trx,
      plausible.map(source => keptPreview(ctx, source, upload.id)),
    )
    const before = plausible.filter(({ fileSha256 }) => !kept.has(fileSha256))
    const confirmed = await selectConfirmations(
      trx,
      importScope(actor),
      before.map(({ fileSha256 }) => fileSha256),
    )
    const known = before.map(({ fileName, fileSha256 }): RefusedFile => {
      const at = confirmed.get(fileSha256)
      const detail = at ? dayOf(instantOf(at)) : today
      return { fileName, refusal: { ok: false, reason: 'already-imported', detail } }
    })
    const all = [...refused, ...implausible, ...known]
    if (all.length > 0) await updateRefused(trx, upload.id, storableRefusals(all))
    return { uploadId: upload.id, importIds: [...kept.values()], refused: all }
  })
}

function keptPreview(
  { actor, now }: Ctx<AccountActor>,
  { kind, fileName, fileSha256, content }: PreviewSource,
  uploadId: string,
): KeptPreview {
  return {
    id: newId(),
    ambassadorId: isPageKind(kind) ? null : actor.ambassadorId,
    kind,
    fileName: storableText(fileName).slice(0, LONGEST_FILE_NAME),
    fileSha256,
    periodFrom: content.period?.from ?? null,
    periodTo: content.period?.to ?? null,
    exportedOn: exportedOn(content, dayOf(now)),
    uploadedAt: now.toString(),
    uploadedBy: actor.accountId,
    uploadId,
    content: writeContent(content),
  }
}

function storableRefusals(refused: readonly RefusedFile[]): string {
  return JSON.stringify(refused, (_key, value: unknown) =>
    typeof value === 'string' ? storableText(value).slice(0, LONGEST_FILE_NAME) : value,
  )
}
