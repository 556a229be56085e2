import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/**
 * Reads the form in a request with its schema.
 * @returns conform's submission: `status === 'success'` carries the value; `reply()` carries what was
 * typed and, per field, the codes of what is wrong (translated beside the field)
 */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseWithZod(await request.formData(), { schema })
}
