import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '#app/web/form.ts'

const schema = z.object({ text: z.string('required').min(1, 'required') })

function sent(text: string): Request {
  const body = new FormData()
  body.append('text', text)
  return new Request('http://town.example/', { method: 'POST', body })
}

describe('reading a form', () => {
  test('gives what was typed, line breaks and all', async () => {
    const submission = await parseForm(sent('eine Idee\nnoch eine'), schema)
    expect(submission.status === 'success' && submission.value.text).toMatch(/^eine Idee\r?\nnoch eine$/)
  })

  test('leaves out zero bytes, which no database takes', async () => {
    const submission = await parseForm(sent('eine\0 Idee'), schema)
    expect(submission.status === 'success' && submission.value.text).toBe('eine Idee')
  })

  test('so that nothing but zero bytes is nothing', async () => {
    const submission = await parseForm(sent('\0'), schema)
    expect(submission.reply().error).toEqual({ text: ['required'] })
  })
})
