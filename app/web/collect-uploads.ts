import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { readUploads } from './uploads.ts'

/** Files handed in together: `tooLarge` are the names of those of which nothing is kept. */
export type CollectedUploads = {
  files: Array<{ name: string; bytes: Uint8Array }>
  tooLarge: string[]
  fields: FormData
}

/** How many files a form may carry, how large each may be and all of them together, in bytes. */
export type UploadLimits = { field: string; maxFiles: number; maxBytes: number; maxTotal: number }

/**
 * Reads a form with several files that are only understood together. Never more than `maxTotal` is held in memory, and
 * one file on its way; whatever happens the form is received to its end. Fields must stand before the files.
 * @returns 'no-file' also if the request is no such form, 'too-many-files', 'too-much' together, 'interrupted'
 */
export async function collectUploads(
  request: Request,
  { field, maxFiles, maxBytes, maxTotal }: UploadLimits,
): Promise<Result<CollectedUploads, 'no-file' | 'too-many-files' | 'too-much' | 'interrupted'>> {
  const collected: CollectedUploads = { files: [], tooLarge: [], fields: new FormData() }
  let count = 0
  let total = 0
  const whole = await readUploads(request, { field, maxBytes }, async ({ name, bytes }, fields) => {
    collected.fields = fields
    count += 1
    total += bytes?.byteLength ?? 0
    if (count > maxFiles || total > maxTotal) collected.files = []
    else if (bytes) collected.files.push({ name, bytes })
    else collected.tooLarge.push(name)
  })
  if (count === 0) return failure('no-file')
  if (count > maxFiles) return failure('too-many-files')
  if (total > maxTotal) return failure('too-much')
  return whole ? success(collected) : failure('interrupted')
}
