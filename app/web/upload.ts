import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** A form with a file: the file's name and bytes, and the other fields. */
export type Upload = { file: { name: string; bytes: Uint8Array }; fields: FormData }

/** Room for the other fields and for the markers between them, in bytes. */
const AROUND_THE_FILE = 64 * 1024

/**
 * Reads a form with one file. At most `maxBytes` of file are ever held in memory: of a larger one the rest is
 * received and thrown away, because a browser shows our answer only once it has sent everything.
 * @returns 'no-file' if none was chosen or the request is no such form, 'too-large'
 */
export async function readUpload(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<Result<Upload, 'no-file' | 'too-large'>> {
  const body = await readAtMost(request, maxBytes + AROUND_THE_FILE)
  if (body === null) return failure('too-large')
  const fields = await parseForm(body, request.headers.get('Content-Type') ?? '')
  const file = fields?.get(field)
  if (!fields || !(file instanceof File) || file.name === '') return failure('no-file')
  if (file.size > maxBytes) return failure('too-large')
  return success({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, fields })
}

/**
 * Reads a form whose file may be left out, so that nothing typed beside it is lost.
 * @returns 'too-large' for a file over `maxBytes`; a form without a file has no bytes
 */
export async function readFormWithFile(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<Result<{ bytes: Uint8Array | null; fields: FormData }, 'too-large'>> {
  const body = await readAtMost(request, maxBytes + AROUND_THE_FILE)
  if (body === null) return failure('too-large')
  const fields = (await parseForm(body, request.headers.get('Content-Type') ?? '')) ?? new FormData()
  const file = fields.get(field)
  fields.delete(field)
  if (!(file instanceof File) || file.name === '') return success({ bytes: null, fields })
  if (file.size > maxBytes) return failure('too-large')
  return success({ bytes: new Uint8Array(await file.arrayBuffer()), fields })
}

async function readAtMost(request: Request, limit: number): Promise<Blob | null> {
  let kept: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const keep = new WritableStream<Uint8Array>({
    write(chunk) {
      received += chunk.byteLength
      if (received <= limit) kept.push(new Uint8Array(chunk))
      else kept = []
    },
  })
  await request.body?.pipeTo(keep)
  return received > limit ? null : new Blob(kept)
}

// What is no form at all throws, whatever is wrong with it; to the person it is a form without a file.
async function parseForm(body: Blob, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    return null
  }
}
