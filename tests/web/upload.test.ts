import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readUpload } from '#app/web/upload.ts'

const MAX = 100_000

function upload(fields: Record<string, string | File>): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return new Request('http://town.example/zahlen', { method: 'POST', body: form })
}

describe('a form with a file', () => {
  test.each([
    'AggregateAnalytics_Jörg Müller_2026-01-01_2026-01-31.xlsx',
    'a;b="c" (1).xlsx',
    '李小龙 🌻.xlsx',
  ])('arrives with the name, every byte, and the other fields: %s', async name => {
    const bytes = new Uint8Array(randomBytes(50_000))
    const read = await readUpload(upload({ order: 'day-first', file: new File([bytes], name) }), 'file', MAX)
    if (!read.ok) throw new Error(read.reason)
    expect(read.value.file).toEqual({ name, bytes })
    expect(read.value.fields.get('order')).toBe('day-first')
  })

  test('may be as large as allowed and not a byte larger', async () => {
    const sized = (bytes: number) => upload({ file: new File([new Uint8Array(bytes)], 'a.xlsx') })
    expect(await readUpload(sized(MAX), 'file', MAX)).toMatchObject({ ok: true })
    expect(await readUpload(sized(MAX + 1), 'file', MAX)).toEqual({ ok: false, reason: 'too-large' })
  })

  test.each<[string, Request]>([
    ['nothing chosen', upload({ file: new File([], '') })],
    ['a text in its place', upload({ file: 'hallo' })],
    ['another field', upload({ other: new File(['x'], 'a.xlsx') })],
    ['no form', new Request('http://town.example', { method: 'POST', body: 'hallo' })],
    ['no body', new Request('http://town.example', { method: 'POST' })],
    [
      'a broken form',
      new Request('http://town.example', {
        method: 'POST',
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nabgebrochen',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      }),
    ],
  ])('without a file says so: %s', async (_case, request) => {
    expect(await readUpload(request, 'file', MAX)).toEqual({ ok: false, reason: 'no-file' })
  })
})

describe('a file far too large', () => {
  test('is received to its end, piece by piece, and none of it is kept', async () => {
    const piece = new Uint8Array(1024 * 1024)
    const pieces = 300
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === pieces) return controller.close()
        sent += 1
        controller.enqueue(piece)
      },
    })
    const request = new Request('http://town.example', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    } as RequestInit)
    const before = process.memoryUsage().arrayBuffers
    expect(await readUpload(request, 'file', MAX)).toEqual({ ok: false, reason: 'too-large' })
    expect(sent).toBe(pieces)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024)
  })
})
