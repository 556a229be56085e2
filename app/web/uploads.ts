import { unstable_parseMultipartFormData as parseParts, type UploadHandlerPart } from '@remix-run/node'

/** One of several files of a form; `bytes` is null for one that was larger than allowed. */
export type UploadedFile = { name: string; bytes: Uint8Array | null }

/** Room for a field that is no file, in bytes. */
const MOST_OF_A_FIELD = 16 * 1024

/**
 * Reads a form with any number of files, one after the other: each is given to `take` and forgotten before the next
 * is read, so that never more than one of them is in memory. `take` gets the fields that stand before the files.
 * Whatever happens the request is received to its end, because a browser shows our answer only then.
 * @returns false if the request is no such form, or breaks off; the files before that were taken
 */
export async function readUploads(
  request: Request,
  { field, maxBytes }: { field: string; maxBytes: number },
  take: (file: UploadedFile, fields: FormData) => Promise<void>,
): Promise<boolean> {
  const reader = request.body?.getReader()
  if (!reader) return false
  const fields = new FormData()
  const readPart = async ({ name, filename, data }: UploadHandlerPart) => {
    if (filename === undefined) {
      const value = await collect(data, MOST_OF_A_FIELD)
      if (value) fields.append(name, new TextDecoder().decode(value).replaceAll('\0', ''))
      return null
    }
    const bytes = await collect(data, maxBytes)
    // What a browser sends where no file was chosen.
    if (name === field && filename !== '') await taken(take, { name: filename, bytes }, fields)
    return null
  }
  try {
    await parseParts(withBody(request, reader), readPart)
    return true
  } catch (problem) {
    // What `take` throws is ours; what is no form throws in the parser, whatever is wrong with it.
    if (problem instanceof TakeFailed) throw problem.cause
    return false
  } finally {
    await receiveRest(reader)
  }
}

class TakeFailed extends Error {}

async function taken(
  take: (file: UploadedFile, fields: FormData) => Promise<void>,
  file: UploadedFile,
  fields: FormData,
): Promise<void> {
  try {
    await take(file, fields)
  } catch (cause) {
    throw new TakeFailed('a file could not be taken', { cause })
  }
}

function withBody(request: Request, reader: ReadableStreamDefaultReader<Uint8Array>): Request {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const init = { method: 'POST', headers: request.headers, body, duplex: 'half' }
  return new Request(request.url, init as RequestInit)
}

/** @returns null for what is longer than allowed, of which nothing is kept */
async function collect(data: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  let kept: Uint8Array[] = []
  let received = 0
  for await (const chunk of data) {
    received += chunk.byteLength
    if (received <= limit) kept.push(chunk)
    else kept = []
  }
  return received > limit ? null : new Uint8Array(Buffer.concat(kept))
}

async function receiveRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}
