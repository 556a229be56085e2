import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findFaces } from '#app/domain/photos/faces/find-faces.ts'
import { processPhoto } from '#app/domain/photos/photos.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { photoRow, renditionOf, uploaded } from '#tests/support/photo-files.ts'
import { aPicture, aSample, facesOnSample } from '#tests/support/pictures.ts'

const bench = useTestBench()

const boxesOf = (photoId: string) =>
  bench.db
    .selectFrom('photoBox')
    .selectAll()
    .where('photoId', '=', photoId)
    .orderBy('x')
    .orderBy('id')
    .execute()

async function countOn(bytes: Uint8Array): Promise<number> {
  const found = await findFaces(bytes)
  if (!found.ok) throw new Error('The detector failed')
  return found.value.length
}

describe('the detector', () => {
  test.each(facesOnSample)('finds on sample %i each of the %i faces', async (sample, faces) => {
    expect(await countOn(aSample(sample))).toBe(faces)
  })

  test('finds every face of a group of 22, small as they are', async () => {
    expect(await countOn(await everybody())).toBe(22)
  })

  const faceless: ReadonlyArray<[what: string, picture: () => Promise<Buffer>]> = [
    ['noise and colours', () => aPicture().jpeg().toBuffer()],
    ['another of these', () => aPicture({ width: 2000, height: 1500 }, 12).jpeg().toBuffer()],
    ['a plain wall', () => plain('#c8b89a')],
    ['the night', () => plain('#000000')],
    ['a poster with words', () => poster()],
  ]
  test.each(faceless)('finds none on %s', async (_what, picture) => {
    expect(await countOn(await picture())).toBe(0)
  })

  test.each([
    ['takes too long', { limits: { milliseconds: 1, heapMegabytes: 512 } }],
    ['is not there', { worker: 'tests/support/no-detector.worker.ts' }],
    ['breaks off', { worker: 'tests/support/broken-detector.worker.ts' }],
  ])('that %s has failed, and has not found nobody', async (_what, change) => {
    expect(await findFaces(aSample(1), change)).toEqual({ ok: false, reason: 'failed' })
  })

  test('fails on what is no picture', async () => {
    expect(await findFaces(Buffer.from('no picture'))).toEqual({ ok: false, reason: 'failed' })
  })
})

describe('faces on a photo', () => {
  test('are boxes in fractions of the upright picture, one for each, once', async () => {
    const photoId = await uploaded(
      bench,
      await sharp(aSample(4)).withMetadata({ orientation: 1 }).jpeg().toBuffer(),
    )
    await processPhoto(bench.ctx(), photoId)
    await processPhoto(bench.ctx(), photoId)
    expect(await photoRow(bench.db, photoId)).toMatchObject({
      state: 'ready',
      detection: 'done',
      facesFound: 4,
    })
    const boxes = await boxesOf(photoId)
    expect(boxes).toHaveLength(4)
    for (const box of boxes) {
      expect(box).toMatchObject({
        kind: 'face',
        foundBy: 'detector',
        addedBy: null,
        blurred: false,
        personId: null,
      })
      expect(box.x + box.width).toBeLessThanOrEqual(1.000001)
      expect(box.y + box.height).toBeLessThanOrEqual(1.000001)
      // A face is a small part of this picture, and no sliver.
      expect(box.width * box.height).toBeLessThan(0.1)
      expect(box.width / box.height).toBeGreaterThan(0.3)
    }
  })

  test('lie where they are on the upright picture, also if it was stored lying on its side', async () => {
    const upright = await findFaces(aSample(2))
    const lying = await sharp(await sharp(aSample(2)).rotate(270).toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const turned = await findFaces(lying)
    if (!upright.ok || !turned.ok) throw new Error('The detector failed')
    const middles = (boxes: typeof upright.value) =>
      boxes.map(({ x, width }) => Math.round((x + width / 2) * 20)).sort((a, b) => a - b)
    expect(middles(turned.value)).toEqual(middles(upright.value))
  })

  test('are not looked for again after the search failed: somebody counts by hand', async () => {
    const photoId = await uploaded(bench, aSample(1))
    const fail = async () => ({ ok: false as const, reason: 'failed' as const })
    await processPhoto(bench.ctx(), photoId, fail)
    expect(await photoRow(bench.db, photoId)).toMatchObject({
      ...{ state: 'ready', detection: 'failed', facesFound: null, renderedRevision: 0 },
    })
    await processPhoto(bench.ctx(), photoId, async () => ({ ok: true, value: [] }))
    expect(await photoRow(bench.db, photoId)).toMatchObject({ detection: 'failed', facesFound: null })
    expect(await boxesOf(photoId)).toEqual([])
  })

  test('that are blurred are found by nobody again, at no size and in no format', async () => {
    const photoId = await uploaded(bench, aSample(5))
    await processPhoto(bench.ctx(), photoId)
    expect(await boxesOf(photoId)).toHaveLength(5)
    await bench.db.updateTable('photoBox').set({ blurred: true }).where('photoId', '=', photoId).execute()
    await bench.db.updateTable('photo').set({ revision: 1 }).where('id', '=', photoId).execute()
    await processPhoto(bench.ctx(), photoId)
    expect(await photoRow(bench.db, photoId)).toMatchObject({
      revision: 1,
      renderedRevision: 1,
      facesFound: 5,
    })
    for (const [size, format] of [
      ['large', 'jpeg'],
      ['large', 'webp'],
      ['medium', 'jpeg'],
    ] as const) {
      expect(await countOn((await renditionOf(bench, photoId, size, format)).bytes)).toBe(0)
    }
    for (const size of ['landscape', 'square']) {
      expect(await countOn((await renditionOf(bench, photoId, size)).bytes)).toBe(0)
    }
  })

  test('one that is blurred is gone, the others are still there', async () => {
    const photoId = await uploaded(bench, aSample(3))
    await processPhoto(bench.ctx(), photoId)
    const [first] = await boxesOf(photoId)
    await bench.db
      .updateTable('photoBox')
      .set({ blurred: true })
      .where('id', '=', first?.id ?? '')
      .execute()
    await bench.db.updateTable('photo').set({ revision: 1 }).where('id', '=', photoId).execute()
    await processPhoto(bench.ctx(), photoId)
    expect(await countOn((await renditionOf(bench, photoId, 'large')).bytes)).toBe(2)
  })
})

describe('what the detector cannot do', () => {
  const require = createRequire(import.meta.url)
  const model = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model')

  test('there are weights for finding faces and for nothing else', () => {
    expect(existsSync(model)).toBe(true)
    expect(readdirSync(model).sort()).toEqual([
      'ssd_mobilenetv1_model-weights_manifest.json',
      'ssd_mobilenetv1_model.bin',
    ])
  })

  test('the program names no other network', () => {
    const text = readFileSync('app/domain/photos/faces/load-detector.ts', 'utf8')
    expect([...text.matchAll(/nets\.(\w+)/g)].map(([, name]) => name)).toEqual(['ssdMobilenetv1'])
  })
})

function plain(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

function poster(): Promise<Buffer> {
  const rows = Array.from(
    { length: 14 },
    (_, at) => `<text x="60" y="${120 + at * 80}">Bürgerbüro ${at}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1250" font-size="70">${rows.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg().toBuffer()
}

/** All six samples beside one another, as a group photo. */
async function everybody(): Promise<Buffer> {
  const parts = await Promise.all(
    facesOnSample.map(async ([sample], at) => ({
      input: await sharp(aSample(sample)).resize(1000, 750).toBuffer(),
      left: (at % 3) * 1000,
      top: Math.floor(at / 3) * 750,
    })),
  )
  const create = { width: 3000, height: 1500, channels: 3, background: '#ffffff' } as const
  return sharp({ create }).composite(parts).jpeg({ quality: 92 }).toBuffer()
}
