import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseFields } from '#app/web/form.ts'
import { readFormWithFile } from '#app/web/upload.ts'

const MOST = 100_000

function sent(fields: Record<string, string | File>): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return new Request('http://127.0.0.1:3000/', { method: 'POST', body })
}

describe('a form whose file may be left out', () => {
  test('brings its file and what was typed', async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'blatt.jpg')
    const read = await readFormWithFile(sent({ file, note: 'Neues Blatt' }), 'file', MOST)
    expect(read.ok && [...(read.value.bytes ?? [])]).toEqual([1, 2, 3])
    expect(read.ok && [...read.value.fields]).toEqual([['note', 'Neues Blatt']])
  })

  test('without a file loses nothing that was typed', async () => {
    for (const none of [{ file: new File([], '') }, {}, { file: 'no file' }]) {
      const read = await readFormWithFile(sent({ ...none, note: 'Neues Blatt' }), 'file', MOST)
      expect(read.ok && read.value.bytes).toBeNull()
      expect(read.ok && [...read.value.fields]).toEqual([['note', 'Neues Blatt']])
    }
  })

  test('refuses a file that is too large, a little or by far', async () => {
    for (const size of [MOST + 1, MOST * 3]) {
      const file = new File([new Uint8Array(size)], 'blatt.jpg')
      expect(await readFormWithFile(sent({ file }), 'file', MOST)).toEqual({ ok: false, reason: 'too-large' })
    }
  })

  test('what is no form at all is an empty one', async () => {
    const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body: '{}' })
    const read = await readFormWithFile(request, 'file', MOST)
    expect(read.ok && [...read.value.fields]).toEqual([])
  })

  test('is read with its schema, without zero bytes', () => {
    const fields = new FormData()
    fields.set('note', 'Neues\0 Blatt')
    const submission = parseFields(fields, z.object({ note: z.string() }))
    expect(submission.status === 'success' && submission.value).toEqual({ note: 'Neues Blatt' })
  })
})
