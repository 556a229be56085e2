import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { PHOTO_FIELD } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { useRunningTown, type Visitor } from '#tests/support/running-town.ts'

// Photos as browsers send them: all in one form without JavaScript, each by itself with it.

const town = useRunningTown()
let photo: Buffer<ArrayBuffer>
let occasionId: string

beforeAll(async () => {
  const plain = { create: { width: 640, height: 480, channels: 3, background: '#3a7' } } as const
  photo = Buffer.from(await sharp(plain).jpeg().toBuffer())
  occasionId = newId()
  const occasion = { id: occasionId, title: 'Stadtfest', heldOn: '2026-09-01' }
  await town.app.db
    .insertInto('occasion')
    .values({ ...occasion, createdAt: TEST_NOW.toString() })
    .execute()
})

const choice = { purpose: 'recruiting', occasionId: '' }

async function send(
  path: string,
  files: ReadonlyArray<[string, Uint8Array<ArrayBuffer>]>,
  fields: Record<string, string> = choice,
  who: Visitor = 'ambassador',
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const [name, bytes] of files) body.append(PHOTO_FIELD, new File([bytes], name))
  return town.ask(who, path, { method: 'POST', body })
}

const storedPhotos = () =>
  town.app.db
    .selectFrom('photo')
    .select(['id', 'fileName', 'purpose', 'occasionId'])
    .orderBy('fileName')
    .orderBy('id')
    .execute()

describe('a form without JavaScript', () => {
  test('answers every file by its name, and goes on after one that is no photo', async () => {
    const before = (await storedPhotos()).length
    const svg = await readFile(fileURLToPath(new URL('../../public/icon.svg', import.meta.url)))
    const response = await send(
      '/fotos/neu',
      [
        ['fest-1.jpg', photo],
        ['zeichnung.jpg', new Uint8Array(svg)],
        ['leer.jpg', new Uint8Array()],
        ['fest-2.jpg', photo],
      ],
      { ...choice, occasionId },
    )
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('2 von 4 Fotos sind angekommen.')
    expect(html).toContain('Das ist eine Zeichnung (SVG) und kein Foto.')
    expect(html).toContain('Die Datei ist leer.')
    const stored = await storedPhotos()
    expect(stored).toHaveLength(before + 2)
    expect(stored.filter(({ fileName }) => fileName.startsWith('fest'))).toMatchObject([
      { fileName: 'fest-1.jpg', purpose: 'recruiting', occasionId },
      { fileName: 'fest-2.jpg', purpose: 'recruiting', occasionId },
    ])
  })

  test('with nothing chosen says so at the field, and keeps nothing', async () => {
    const before = await storedPhotos()
    const response = await send('/fotos/neu', [['', new Uint8Array()]])
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Bitte wähle mindestens ein Foto aus.')
    expect(await storedPhotos()).toEqual(before)
  })

  test('takes twenty photos, and names those that were too many', async () => {
    const files = Array.from(
      { length: 22 },
      (_, index) => [`viele-${index}.gif`, new Uint8Array([1])] as const,
    )
    const html = await (
      await send(
        '/fotos/neu',
        files.map(([name, bytes]) => [name, bytes]),
      )
    ).text()
    expect(html.match(/Bitte höchstens 20 Fotos auf einmal/g)).toHaveLength(2)
    expect(html).toContain('0 von 22 Fotos sind angekommen.')
  })

  test.each([
    { purpose: 'advertising', occasionId: '' },
    { purpose: 'recruiting', occasionId: 'x' },
    { purpose: 'recruiting' },
  ])('takes no choice nobody offered: %o', async fields => {
    const before = await storedPhotos()
    const response = await send('/fotos/neu', [['a.jpg', photo]], fields as Record<string, string>)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Bitte wähle Anlass und Zweck noch einmal aus.')
    expect(await storedPhotos()).toEqual(before)
  })

  test('tells who has chosen an occasion that is gone', async () => {
    const response = await send('/fotos/neu', [['a.jpg', photo]], { ...choice, occasionId: newId() })
    expect(await response.text()).toContain('Diesen Anlass gibt es nicht mehr.')
  })
})

describe('one file by itself', () => {
  test('is answered with where its page is', async () => {
    const response = await send('/fotos/neu/datei', [['einzeln.jpg', photo]], choice, 'comms')
    const answer = (await response.json()) as { id: string }
    expect(answer).toMatchObject({ ok: true, name: 'einzeln.jpg' })
    const page = await town.ask('comms', `/fotos/${answer.id}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Foto einzeln.jpg')
    expect((await town.ask('ambassador', `/fotos/${answer.id}`)).status).toBe(404)
  })

  test('is answered with the reason', async () => {
    const html = new Uint8Array(Buffer.from('<!doctype html><title>Foto</title>'))
    const response = await send('/fotos/neu/datei', [['foto.jpg', html]])
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ name: 'foto.jpg', ok: false, reason: 'not-a-picture' })
    const nothing = await send('/fotos/neu/datei', [])
    expect(await nothing.json()).toMatchObject({ ok: false, reason: 'no-file' })
  })

  test('is not for people who have no part in photos', async () => {
    for (const who of ['hr', 'oversight', 'admin'] as const) {
      expect((await send('/fotos/neu/datei', [['a.jpg', photo]], choice, who)).status).toBe(403)
      expect((await send('/fotos/neu', [['a.jpg', photo]], choice, who)).status).toBe(403)
    }
  })
})

describe('the pages of photos', () => {
  test('can be read', async () => {
    for (const path of ['/fotos', '/fotos/neu', '/fotos?stand=open', '/hilfe/fotos']) {
      expect((await town.ask('ambassador', path)).status).toBe(200)
    }
    const form = await (await town.ask('ambassador', '/fotos/neu')).text()
    // The choices have to be known before the first file arrives.
    expect(form.indexOf('name="purpose"')).toBeLessThan(form.indexOf(`name="${PHOTO_FIELD}"`))
    expect(form.indexOf('name="occasionId"')).toBeLessThan(form.indexOf(`name="${PHOTO_FIELD}"`))
    expect(form).toMatch(/type="file"[^>]*accept="image\/jpeg,image\/png,image\/webp/)
    expect(form).toContain('Stadtfest')
  })
})
