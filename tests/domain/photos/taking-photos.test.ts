import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { storePhoto } from '#app/domain/photos/photos.server.ts'
import { inspectPhoto } from '#app/domain/photos/uploading/inspect-photo.ts'
import { checkPhoto, tidyPhotoName } from '#app/domain/photos/uploading/intake.rules.ts'
import de from '#app/i18n/de.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPhoneJpeg, aPicture, aPixelBomb, notPhotos } from '#tests/support/pictures.ts'
import { linesOf, sourceFiles } from '#tests/support/source-files.ts'

const bench = useTestBench()
const about = { purpose: 'public-relations', occasionId: null } as const

async function stored() {
  const rows = await bench.db.selectFrom('photo').selectAll().execute()
  const files = await bench.db.selectFrom('storedFile').selectAll().execute()
  const objects: string[] = []
  for await (const { key } of bench.files.list()) objects.push(key)
  return { rows, files, objects }
}

async function hand(bytes: Uint8Array, name = 'foto.jpg', actor?: AccountActor) {
  return storePhoto(bench.ctx({ actor: actor ?? (await anAmbassador(bench.db)) }), { name, bytes }, about)
}

describe('a photo that is taken', () => {
  test('waits with its original, upright size and hash, and for a job that draws it', async () => {
    const actor = await anAmbassador(bench.db)
    const bytes = await aPhoneJpeg()
    const result = await hand(bytes, 'C:\\Fotos\\IMG_1.jpg', actor)
    const { rows, files, objects } = await stored()
    expect(result).toEqual({ ok: true, value: rows[0]?.id })
    expect(rows).toMatchObject([
      { state: 'waiting', fileName: 'IMG_1.jpg', uploadedBy: actor.accountId, width: 800, height: 600 },
    ])
    expect(rows[0]).toMatchObject({ hash: expect.stringMatching(/^[01]{64}$/), originalId: files[0]?.id })
    expect(files).toMatchObject([{ mediaType: 'image/jpeg', byteSize: bytes.byteLength }])
    expect(objects).toEqual([`${files[0]?.sha256.slice(0, 2)}/${files[0]?.sha256}.${files[0]?.id}`])
    expect(Buffer.from((await bench.files.get(objects[0] ?? '')) ?? [])).toEqual(bytes)
  })

  test.each(['png', 'webp'] as const)('may be a %s', async format => {
    expect((await hand(await aPicture()[format]().toBuffer(), `bild.${format}`)).ok).toBe(true)
    expect((await stored()).files).toMatchObject([{ mediaType: `image/${format}` }])
  })

  test('may be CMYK, grey, or have 16 bits a colour', async () => {
    const cmyk = await aPicture().toColourspace('cmyk').jpeg().toBuffer()
    const deep = await aPicture().toColourspace('rgb16').png().toBuffer()
    const grey = await aPicture().greyscale().jpeg().toBuffer()
    for (const bytes of [cmyk, deep, grey]) expect((await hand(bytes)).ok).toBe(true)
  })

  test('belongs to an occasion that exists', async () => {
    const actor = await anAccount(bench.db, ['comms'])
    const file = { name: 'foto.jpg', bytes: await aPhoneJpeg() }
    const at = (occasionId: string) =>
      storePhoto(bench.ctx({ actor }), file, { purpose: 'recruiting', occasionId })
    const occasionId = newId()
    const about = { id: occasionId, title: 'Sommerfest', heldOn: '2026-07-01', createdAt: '2026-07-01' }
    await bench.db.insertInto('occasion').values(about).execute()
    expect(await at(newId())).toEqual({ ok: false, reason: 'unknown-occasion' })
    expect(await at('sommerfest')).toEqual({ ok: false, reason: 'unknown-occasion' })
    expect((await at(occasionId)).ok).toBe(true)
    expect((await stored()).rows).toMatchObject([{ occasionId, purpose: 'recruiting' }])
  })

  test.each([['hr'], ['oversight'], ['admin']] as const)('never comes from %s', async role => {
    const actor = await anAccount(bench.db, [role])
    expect(await hand(await aPhoneJpeg(), 'foto.jpg', actor)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await stored()).toEqual({ rows: [], files: [], objects: [] })
  })
})

describe('a file that is refused leaves nothing behind', () => {
  const jpeg = aPhoneJpeg()
  const files: ReadonlyArray<[what: string, reason: string, bytes: () => Promise<Uint8Array> | Uint8Array]> =
    [
      ['an SVG', 'svg', () => notPhotos.svg],
      ['a GIF', 'gif', () => aPicture().gif().toBuffer()],
      ['an iPhone HEIC', 'heic', () => notPhotos.heic],
      ['an AVIF', 'other-format', () => notPhotos.avif],
      ['a TIFF', 'other-format', () => notPhotos.tiff],
      ['HTML named .jpg', 'not-a-picture', () => notPhotos.html],
      ['words named .jpg', 'not-a-picture', () => notPhotos.words],
      ['a sound in a RIFF', 'not-a-picture', () => notPhotos.riff],
      ['two right bytes and two wrong ones', 'not-a-picture', () => notPhotos.nearlyJpeg],
      ['zero bytes', 'empty', () => new Uint8Array()],
      ['one byte over 15 MB', 'too-large', () => Buffer.alloc(15 * 1024 * 1024 + 1)],
      ['40 MB', 'too-large', async () => Buffer.concat([await jpeg, Buffer.alloc(40 * 1024 * 1024)])],
      ['12,000 by 12,000 pixels in 400 KB', 'too-many-pixels', aPixelBomb],
      ['a JPEG cut off', 'broken', async () => (await jpeg).subarray(0, (await jpeg).length * 0.8)],
      ['a JPEG of which only the beginning came', 'broken', async () => (await jpeg).subarray(0, 40)],
      ['a PNG cut off', 'broken', async () => (await aPicture().png().toBuffer()).subarray(0, 40_000)],
      ['a WebP cut off', 'broken', async () => (await aPicture().webp().toBuffer()).subarray(0, 4_000)],
      ['199 pixels', 'too-small', () => aPicture({ width: 900, height: 199 }).jpeg().toBuffer()],
    ]

  test.each(files)('%s: %s', async (_what, reason, bytes) => {
    expect(await hand(await bytes())).toEqual({ ok: false, reason })
    expect(await stored()).toEqual({ rows: [], files: [], objects: [] })
  })

  test('and each reason has its sentence, without a reason too many', () => {
    const reasons = new Set(files.map(([, reason]) => reason))
    const others = ['too-costly', 'not-allowed', 'unknown-occasion']
    expect(new Set(Object.keys(de.photos.refusal))).toEqual(new Set([...reasons, ...others]))
    expect(de.photos.refusal.heic).toContain('Maximale Kompatibilität')
  })

  test('the pixel bomb is as small as it says', async () => {
    expect((await aPixelBomb()).length).toBeLessThan(400 * 1024)
  })

  test('a file that takes too long is given up, and the next one is read', async () => {
    const bytes = await jpeg
    expect(await inspectPhoto(bytes, { milliseconds: 1, heapMegabytes: 128 })).toEqual({
      ok: false,
      reason: 'too-costly',
    })
    expect((await inspectPhoto(bytes)).ok).toBe(true)
  })
})

describe('what a file is', () => {
  test('is told by its first bytes alone', async () => {
    expect(checkPhoto(await aPhoneJpeg())).toEqual({ ok: true, value: 'image/jpeg' })
    expect(checkPhoto(Buffer.from('xxxx\0\0\0\0WEBP'))).toEqual({ ok: false, reason: 'not-a-picture' })
    // Looked for behind a comment and a declaration, as a browser does.
    expect(checkPhoto(Buffer.from('\ufeff<!-- a --><SVG width="9">'))).toMatchObject({ reason: 'svg' })
  })

  test('is decoded in processes of its own only: nothing else of the program loads the decoder', () => {
    const sources = sourceFiles('app').map(file => ({ file, text: linesOf(file).join('\n') }))
    const loading = (module: RegExp) =>
      sources.filter(({ text }) => module.test(text)).map(({ file }) => file)
    expect(loading(/^import (?!type )[^\n]*from 'sharp(-phash)?'/m)).toEqual([
      'app/domain/consents/evidence/check-picture.worker.ts',
      'app/domain/photos/pixels/open-picture.ts',
      'app/domain/photos/uploading/inspect-photo.worker.ts',
    ])
    expect(loading(/^import (\{[^}]*\}) from '[^']*open-picture\.ts'/m)).toEqual([
      'app/domain/photos/faces/find-faces.worker.ts',
      'app/domain/photos/processing/draw-renditions.ts',
      'app/domain/photos/uploading/inspect-photo.worker.ts',
    ])
    expect(loading(/^import (\{[^}]*\}) from '[^']*draw-renditions\.ts'/m)).toEqual([
      'app/domain/photos/processing/render-photo.worker.ts',
    ])
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Fotos\\Sommer.jpg', 'Sommer.jpg'],
    ['a\u0000b\u202ec.jpg', 'abc.jpg'],
    ['', 'Foto'],
    ['/', 'Foto'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('the name %j is kept as %j', (name, kept) => {
    expect(tidyPhotoName(name)).toBe(kept)
  })
})
