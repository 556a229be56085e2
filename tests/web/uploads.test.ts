import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readUploads, type UploadedFile } from '#app/web/uploads.ts'

const MAX = 100_000
const here = { field: 'photos', maxBytes: MAX }

function form(entries: ReadonlyArray<[string, string | File]>): Request {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return new Request('http://town.example/fotos/neu', { method: 'POST', body })
}

async function read(request: Request) {
  const files: UploadedFile[] = []
  let fields: Record<string, unknown> = {}
  const whole = await readUploads(request, here, async (file, before) => {
    files.push(file)
    fields = Object.fromEntries(before)
  })
  return { whole, files, fields }
}

const file = (name: string, size = 10) => new File([new Uint8Array(randomBytes(size))], name)

describe('a form with several files', () => {
  test('gives each of them with its name and every byte, and the fields before', async () => {
    const files = [file('Kita Löwenzahn.jpg', 50_000), file('李小龙 🌻.png', 1), file('leer.jpg', 0)]
    const sent = form([['purpose', 'recruiting'], ...files.map(each => ['photos', each] as [string, File])])
    const { whole, files: received, fields } = await read(sent)
    expect(whole).toBe(true)
    expect(fields).toEqual({ purpose: 'recruiting' })
    expect(received).toEqual(
      await Promise.all(
        files.map(async each => ({ name: each.name, bytes: new Uint8Array(await each.arrayBuffer()) })),
      ),
    )
  })

  test('says which one was too large, and goes on with the next', async () => {
    const sent = form([
      ['photos', file('groß.jpg', MAX + 1)],
      ['photos', file('genau.jpg', MAX)],
    ])
    const { whole, files } = await read(sent)
    expect(whole).toBe(true)
    expect(files.map(({ name, bytes }) => [name, bytes?.byteLength ?? null])).toEqual([
      ['groß.jpg', null],
      ['genau.jpg', MAX],
    ])
  })

  test('with nothing chosen, or files in other fields, has none', async () => {
    const nothing = form([['photos', new File([], '')]])
    const elsewhere = form([['scan', file('a.jpg')]])
    const text = form([['photos', 'hallo']])
    for (const sent of [nothing, elsewhere, text]) {
      expect(await read(sent)).toMatchObject({ whole: true, files: [] })
    }
  })

  test('keeps no field without end', async () => {
    const { fields } = await read(
      form([
        ['purpose', 'x'.repeat(20_000)],
        ['photos', file('a.jpg')],
      ]),
    )
    expect(fields).toEqual({})
  })

  test.each<[string, Request]>([
    ['no form', new Request('http://town.example', { method: 'POST', body: 'hallo' })],
    ['no body', new Request('http://town.example', { method: 'POST' })],
    [
      'another kind of form',
      new Request('http://town.example', { method: 'POST', body: new URLSearchParams({ a: 'b' }) }),
    ],
  ])('%s is none', async (_case, request) => {
    expect(await read(request)).toEqual({ whole: false, files: [], fields: {} })
  })

  test('that breaks off keeps the files before, and is received to its end', async () => {
    const part = (name: string, body: string) =>
      `--x\r\nContent-Disposition: form-data; name="photos"; filename="${name}"\r\n\r\n${body}`
    const pieces = [`${part('ganz.jpg', 'eins')}\r\n`, part('halb.jpg', 'zw'), 'ei']
    const sent = pieces.length
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift()
        if (piece === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(piece))
      },
    })
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    const { whole, files } = await read(new Request('http://town.example', init))
    expect(sent - pieces.length).toBe(sent)
    expect(whole).toBe(false)
    expect(files.map(({ name }) => name)).toEqual(['ganz.jpg'])
  })

  test('lets through what goes wrong in our own hands', async () => {
    const broken = readUploads(form([['photos', file('a.jpg')]]), here, () =>
      Promise.reject(new Error('voll')),
    )
    await expect(broken).rejects.toThrow('voll')
  })
})

test('of many large files never more than one is in memory', async () => {
  const [files, piecesPerFile] = [12, 30]
  const piece = new Uint8Array(1024 * 1024)
  const encoder = new TextEncoder()
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === files * piecesPerFile) {
        controller.enqueue(encoder.encode('\r\n--x--\r\n'))
        return controller.close()
      }
      if (sent % piecesPerFile === 0) {
        const head = 'Content-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n'
        controller.enqueue(encoder.encode(`${sent === 0 ? '' : '\r\n'}--x\r\n${head}`))
      }
      controller.enqueue(piece)
      sent += 1
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const request = new Request('http://town.example', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  let taken = 0
  const whole = await readUploads(
    request,
    { field: 'photos', maxBytes: 31 * 1024 * 1024 },
    async ({ bytes }) => {
      taken += 1
      most = Math.max(most, bytes?.byteLength ?? 0)
    },
  )
  expect({ whole, taken, most }).toEqual({
    whole: true,
    taken: files,
    most: piecesPerFile * piece.byteLength,
  })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024)
})
