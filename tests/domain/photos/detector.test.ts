import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findFaces } from '#app/domain/photos/faces/find-faces.ts'
import { aPicture, aSample, facesOnSample } from '#tests/support/pictures.ts'

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
