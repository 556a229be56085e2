import { createHash } from 'node:crypto'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { refuse } from '../export-refusal.rules.ts'
import type { ExportFile } from '../read-export.rules.ts'
import { readExport } from '../read-export.ts'
import { contentOf } from './import-content.rules.ts'
import { type PreviewSource, storePreviews } from './store-preview.ts'
import { isPageKind, MOST_FILES, type RefusedFile } from './upload-preview.rules.ts'
import type { UploadRefusal } from './upload-refusal.rules.ts'

/**
 * Reads files somebody hands in together and keeps what was recognised for a day, so that they can look at all of it and
 * confirm once. No figure is stored. A personal kind is theirs if they take part; the page's files need comms. What
 * cannot be used stands in the upload with its reason, also files confirmed before. The same file twice is one.
 * `tooLarge` are the names of files that were not even received.
 */
export async function previewUpload(
  ctx: Ctx<AccountActor>,
  files: readonly ExportFile[],
  tooLarge: readonly string[] = [],
): Promise<Result<{ uploadId: string }, 'no-file' | 'too-many-files'>> {
  const count = files.length + tooLarge.length
  if (count === 0) return failure('no-file')
  if (count > MOST_FILES) return failure('too-many-files')
  const sources: PreviewSource[] = []
  const refused: RefusedFile[] = tooLarge.map(fileName => ({ fileName, refusal: refuse('too-large') }))
  // One after another: each worker may take its whole share of memory.
  for (const [fileSha256, file] of byContent(files)) {
    const read = await readSource(ctx.actor, file, fileSha256)
    if (read.ok) sources.push(read.value)
    else refused.push({ fileName: file.name, refusal: read })
  }
  const { uploadId } = await storePreviews(ctx, sources, refused)
  return success({ uploadId })
}

function byContent(files: readonly ExportFile[]): Map<string, ExportFile> {
  const hashed = files.map(file => [createHash('sha256').update(file.bytes).digest('hex'), file] as const)
  // Of two, the first one's name stands.
  return new Map(hashed.filter(([sha], at) => hashed.findIndex(([other]) => other === sha) === at))
}

async function readSource(
  actor: AccountActor,
  file: ExportFile,
  fileSha256: string,
): Promise<{ ok: true; value: PreviewSource } | UploadRefusal> {
  const read = await readExport(file)
  if (!read.ok) return read
  const { kind } = read.value
  if (isPageKind(kind) && !actor.roles.includes('comms')) return failure('page-file-needs-comms')
  if (!isPageKind(kind) && actor.ambassadorId === null) return failure('personal-file-needs-ambassador')
  return success({ kind, fileName: file.name, fileSha256, content: contentOf(read.value) })
}
