import ExifReader from 'exifreader'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { processPhoto } from '#app/domain/photos/photos.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { findNone, photoRow, renditionOf, renditionsOf, uploaded } from '#tests/support/photo-files.ts'
import { aPhoneJpeg, aPicture, colourAt, corners, secrets, turnedJpeg } from '#tests/support/pictures.ts'

const bench = useTestBench()

async function drawn(bytes: Uint8Array): Promise<string> {
  const photoId = await uploaded(bench, bytes)
  await processPhoto(bench.ctx(), photoId, findNone)
  return photoId
}

const shapes = (made: Awaited<ReturnType<typeof renditionsOf>>) =>
  made.map(({ size, format, width, height }) => `${size} ${format} ${width}x${height}`)

describe('what is made of a photo', () => {
  test('is three sizes in three formats, two crops and a placeholder', async () => {
    const photoId = await drawn(await aPicture({ width: 2400, height: 1800 }).jpeg().toBuffer())
    const made = await renditionsOf(bench, photoId)
    expect(shapes(made)).toEqual([
      'landscape jpeg 1200x627',
      ...['large avif 2048x1536', 'large jpeg 2048x1536', 'large webp 2048x1536'],
      ...['medium avif 1000x750', 'medium jpeg 1000x750', 'medium webp 1000x750'],
      ...['small avif 400x300', 'small jpeg 400x300', 'small webp 400x300'],
      'square jpeg 1200x1200',
    ])
    for (const { bytes, format, width, height, mediaType, byteSize } of made) {
      expect(mediaType).toBe(`image/${format}`)
      expect(byteSize).toBe(bytes.length)
      const read = await sharp(bytes).metadata()
      expect(read).toMatchObject({ width, height, format: format === 'avif' ? 'heif' : format })
    }
    const photo = await photoRow(bench.db, photoId)
    expect(photo).toMatchObject({
      state: 'ready',
      width: 2400,
      height: 1800,
      revision: 0,
      renderedRevision: 0,
    })
    expect(photo.placeholder).toMatch(/^data:image\/webp;base64,[\w+/=]+$/)
    expect(photo.placeholder?.length).toBeLessThan(400)
  })

  test('is never larger than the photo', async () => {
    const photoId = await drawn(await aPicture({ width: 500, height: 300 }).jpeg().toBuffer())
    expect(shapes(await renditionsOf(bench, photoId)).filter(shape => shape.includes('jpeg'))).toEqual([
      'landscape jpeg 500x261',
      'large jpeg 500x300',
      'medium jpeg 500x300',
      'small jpeg 400x240',
      'square jpeg 300x300',
    ])
  })

  test.each([
    ['CMYK', () => aPicture().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['16 bits a colour', () => aPicture().toColourspace('rgb16').png().toBuffer()],
    ['a wide gamut', () => aPicture().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()],
  ])('is sRGB with eight bits, also of %s', async (_what, picture) => {
    const made = await renditionsOf(bench, await drawn(await picture()))
    for (const { bytes } of made) {
      const { space, depth, channels, icc } = await sharp(bytes).metadata()
      expect({ space, depth, channels, icc }).toEqual({
        space: 'srgb',
        depth: 'uchar',
        channels: 3,
        icc: undefined,
      })
    }
    const large = made.find(({ size }) => size === 'large')
    const red = await colourAt(large?.bytes ?? Buffer.alloc(0), { x: 0.05, y: 0.05, width: 0.1, height: 0.1 })
    expectNear(red, corners.upperLeft, 45)
  })

  test('is white where a picture was see-through, and colour where it was grey', async () => {
    const clear = { create: { width: 400, height: 400, channels: 4, background: '#00000000' } } as const
    const large = await renditionOf(bench, await drawn(await sharp(clear).png().toBuffer()), 'large')
    expect(await colourAt(large.bytes, { x: 0, y: 0, width: 1, height: 1 })).toEqual([255, 255, 255])
    const grey = await renditionOf(
      bench,
      await drawn(await aPicture().greyscale().jpeg().toBuffer()),
      'large',
    )
    expect((await sharp(grey.bytes).metadata()).channels).toBe(3)
  })
})

describe('upright', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo stored in orientation %i', async orientation => {
    const bytes = await turnedJpeg(orientation)
    expect((await sharp(bytes).metadata()).orientation).toBe(orientation)
    const photoId = await drawn(bytes)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ width: 800, height: 600 })
    for (const { size, bytes, width, height } of await renditionsOf(bench, photoId)) {
      expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(1)
      // The crops lie where something catches the eye; the whole picture has its corners where they belong.
      if (size === 'landscape' || size === 'square') continue
      expect(width / height).toBeCloseTo(800 / 600, 1)
      const at = (x: number, y: number) => colourAt(bytes, { x, y, width: 0.1, height: 0.1 })
      expectNear(await at(0.05, 0.05), corners.upperLeft, 25)
      expectNear(await at(0.85, 0.05), corners.upperRight, 25)
      expectNear(await at(0.85, 0.85), corners.lowerRight, 25)
      expectNear(await at(0.05, 0.85), corners.lowerLeft, 25)
    }
  })
})

describe('nothing but pixels', () => {
  test('the photo as it comes says where, with what and by whom it was taken', async () => {
    const tags = ExifReader.load(await aPhoneJpeg(), { expanded: true })
    expect(tags.gps?.Latitude).toBeCloseTo(51.5)
    expect(tags.exif?.Model?.description).toBe(secrets.serial)
    expect(tags.xmp).toBeDefined()
    expect((await aPhoneJpeg()).includes(secrets.owner)).toBe(true)
  })

  test.each([
    ['JPEG', () => aPhoneJpeg()],
    ['turned JPEG', async () => aPhoneJpeg(sharp(await turnedJpeg(6)))],
    [
      'PNG',
      async () =>
        sharp(await aPhoneJpeg())
          .keepMetadata()
          .png()
          .toBuffer(),
    ],
    [
      'WebP',
      async () =>
        sharp(await aPhoneJpeg())
          .keepMetadata()
          .webp()
          .toBuffer(),
    ],
  ])('what we make of it says none of it: %s', async (_what, picture) => {
    const photoId = await uploaded(bench, await picture())
    const id = newId()
    const box = { x: 0.3, y: 0.3, width: 0.2, height: 0.2 }
    await bench.db
      .insertInto('photoBox')
      .values({
        id,
        photoId,
        kind: 'region',
        ...box,
        foundBy: 'hand',
        addedAt: TEST_NOW.toString(),
        blurred: true,
      })
      .execute()
    await processPhoto(bench.ctx(), photoId, findNone)
    const made = await renditionsOf(bench, photoId)
    expect(made).toHaveLength(11)
    for (const { bytes, format } of made) {
      const tags = ExifReader.load(bytes, { expanded: true })
      expect(tags).toEqual(expect.not.objectContaining({ gps: expect.anything() }))
      expect([tags.gps, tags.xmp, tags.iptc, tags.icc]).toEqual([undefined, undefined, undefined, undefined])
      // An orientation of 1 is what an AVIF says about its pixels, not what a camera said.
      expect(Object.keys(tags.exif ?? {})).toEqual([])
      for (const secret of [...Object.values(secrets), 'GPS', 'Exif', 'http://ns.adobe.com/xap']) {
        expect({ format, secret, at: bytes.indexOf(secret) }).toEqual({ format, secret, at: -1 })
      }
    }
    const { placeholder } = await photoRow(bench.db, photoId)
    const tiny = Buffer.from(placeholder?.split(',')[1] ?? '', 'base64')
    expect((await sharp(tiny).metadata()).exif).toBeUndefined()
  })
})

function expectNear(colour: readonly number[], wanted: readonly number[], tolerance: number) {
  const far = colour.map((value, at) => Math.abs(value - (wanted[at] ?? 0))).filter(off => off > tolerance)
  expect({ colour, wanted, far }).toEqual({ colour, wanted, far: [] })
}
