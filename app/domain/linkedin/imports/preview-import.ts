import { createHash } from 'node:crypto'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Success, success } from '#app/domain/kernel/result.ts'
import type { ExportFile } from '../read-export.rules.ts'
import { readExport } from '../read-export.ts'
import { selectConfirmation, upsertPreview } from './import.queries.ts'
import { exportedOn, findImplausible, storableText, writeContent } from './import-content.rules.ts'
import type { UploadRefusal } from './upload-refusal.rules.ts'

const LONGEST_FILE_NAME = 250

/**
 * Reads a file the signed-in person hands in and keeps what was recognised for a day, so that they can look at
 * it and confirm. No figure is stored. A file they have confirmed before changes nothing and says so.
 */
export async function previewImport(
  ctx: Ctx<AmbassadorActor>,
  file: ExportFile,
): Promise<Success<{ importId: string }> | UploadRefusal> {
  const read = await readExport(file)
  if (!read.ok) return read
  const today = dayOf(ctx.now)
  const implausible = findImplausible(read.value, today)
  if (implausible) return implausible

  const { ambassadorId } = ctx.actor
  const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
  const importId = await upsertPreview(ctx.db, {
    id: newId(),
    ambassadorId,
    kind: read.value.kind,
    fileName: storableText(file.name).slice(0, LONGEST_FILE_NAME),
    fileSha256,
    periodFrom: read.value.period?.from ?? null,
    periodTo: read.value.period?.to ?? null,
    exportedOn: exportedOn(read.value, today),
    uploadedAt: ctx.now.toString(),
    content: writeContent(read.value),
  })
  if (importId !== undefined) return success({ importId })
  return { ...failure('already-imported'), detail: await confirmedOn(ctx, fileSha256, today) }
}

async function confirmedOn(
  { db, actor }: Ctx<AmbassadorActor>,
  fileSha256: string,
  today: Day,
): Promise<Day> {
  const confirmedAt = await selectConfirmation(db, actor.ambassadorId, fileSha256)
  return confirmedAt ? dayOf(instantOf(confirmedAt)) : today
}
