import { createHash } from 'node:crypto'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Success, success } from '#app/domain/kernel/result.ts'
import type { ExportFile } from '../read-export.rules.ts'
import { readExport } from '../read-export.ts'
import { selectConfirmation } from './import.queries.ts'
import { contentOf } from './import-content.rules.ts'
import { storePreview } from './store-preview.ts'
import type { UploadRefusal } from './upload-refusal.rules.ts'

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
  const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { kind } = read.value
  const stored = await storePreview(ctx, {
    kind,
    fileName: file.name,
    fileSha256,
    content: contentOf(read.value),
  })
  if (!stored.ok) return stored
  const { importId } = stored.value
  if (importId !== null) return success({ importId })
  return { ...failure('already-imported'), detail: await confirmedOn(ctx, fileSha256, dayOf(ctx.now)) }
}

async function confirmedOn(
  { db, actor }: Ctx<AmbassadorActor>,
  fileSha256: string,
  today: Day,
): Promise<Day> {
  const confirmedAt = await selectConfirmation(db, actor.ambassadorId, fileSha256)
  return confirmedAt ? dayOf(instantOf(confirmedAt)) : today
}
