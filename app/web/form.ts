import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/**
 * Reads the form in a request with its schema.
 * @returns conform's submission: `status === 'success'` carries the value; `reply()` carries what was
 * typed and, per field, the codes of what is wrong (translated beside the field)
 */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseFields(await request.formData(), schema)
}

/** The same for a form that came with a file and has been read already. */
export function parseFields<Schema extends z.ZodType>(fields: FormData, schema: Schema) {
  return parseWithZod(storable(fields), { schema })
}

/** The same form without zero bytes, which no browser sends and no database takes. */
function storable(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, value] of form) {
    clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  }
  return clean
}
