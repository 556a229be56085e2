import { describe, expect, test } from 'vitest'
import { collectUploads } from '#app/web/collect-uploads.ts'

const LIMITS = { field: 'file', maxFiles: 3, maxBytes: 10, maxTotal: 20 }

function form(sizes: readonly number[], fields: Record<string, string> = {}): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  sizes.forEach((size, at) => {
    body.append('file', new File([new Uint8Array(size).fill(at)], `${at}.xlsx`))
  })
  return new Request('http://town.example/hochladen', { method: 'POST', body })
}

test('all files of a form with the fields before them, in their order', async () => {
  const read = await collectUploads(form([3, 0, 10], { comments: 'on' }), LIMITS)
  if (!read.ok) throw new Error(read.reason)
  expect(read.value.files).toEqual([
    { name: '0.xlsx', bytes: new Uint8Array([0, 0, 0]) },
    { name: '1.xlsx', bytes: new Uint8Array(0) },
    { name: '2.xlsx', bytes: new Uint8Array(10).fill(2) },
  ])
  expect(read.value.fields.get('comments')).toBe('on')
  expect(read.value.tooLarge).toEqual([])
})

test('a file that is too large is named, and the others are kept', async () => {
  const read = await collectUploads(form([11, 4]), LIMITS)
  expect(read).toMatchObject({
    ok: true,
    value: { tooLarge: ['0.xlsx'], files: [{ name: '1.xlsx' }] },
  })
})

describe('refused as a whole', () => {
  test.each<[string, Request, string]>([
    ['no file', form([], { comments: 'on' }), 'no-file'],
    ['one file too many', form([1, 1, 1, 1]), 'too-many-files'],
    ['one byte too many together', form([10, 10, 1]), 'too-much'],
    ['no body', new Request('http://town.example/', { method: 'POST' }), 'no-file'],
    ['no form', new Request('http://town.example/', { method: 'POST', body: 'Hallo' }), 'no-file'],
  ])('%s', async (_case, request, reason) => {
    expect(await collectUploads(request, LIMITS)).toEqual({ ok: false, reason })
  })

  test('a form that breaks off behind its first file', async () => {
    const whole = form([2, 3])
    const bytes = new Uint8Array(await whole.arrayBuffer())
    const request = new Request('http://town.example/', {
      method: 'POST',
      headers: whole.headers,
      body: bytes.slice(0, -60),
    })
    expect(await collectUploads(request, LIMITS)).toEqual({ ok: false, reason: 'interrupted' })
  })
})
