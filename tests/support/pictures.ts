import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

// Real files, made by the encoder itself or byte by byte: what people send us, and what they should not.

type Size = { width: number; height: number }

/** A picture with enough in it to be told from others: four corners of four colours over noise that never changes. */
export function aPicture({ width, height }: Size = { width: 800, height: 600 }, seed = 7): Sharp {
  return sharp(pixels({ width, height }, seed), { raw: { width, height, channels: 3 } })
}

/** The colours of the corners of {@link aPicture}, clockwise from the upper left. */
export const corners = {
  upperLeft: [220, 30, 30],
  upperRight: [30, 200, 30],
  lowerRight: [30, 30, 220],
  lowerLeft: [220, 220, 30],
} as const

function pixels({ width, height }: Size, seed: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3)
  let state = seed
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      state = (state * 1103515245 + 12345) % 2147483648
      const wave = 70 * Math.sin((x * seed) / 60) * Math.cos((y * (seed % 5)) / 45) + (state % 20)
      const corner = cornerAt(x / width, y / height)
      for (let channel = 0; channel < 3; channel++) {
        bytes[(y * width + x) * 3 + channel] = corner ? (corner[channel] ?? 0) : 120 + wave
      }
    }
  }
  return bytes
}

function cornerAt(x: number, y: number): readonly number[] | undefined {
  if (y < 0.25) return x < 0.25 ? corners.upperLeft : x > 0.75 ? corners.upperRight : undefined
  if (y > 0.75) return x < 0.25 ? corners.lowerLeft : x > 0.75 ? corners.lowerRight : undefined
  return undefined
}

/** What a camera writes that must never leave the house; searched for in the bytes of everything we make. */
export const secrets = { serial: 'SERIAL-4711-XYZ', owner: 'Samira Demir private' } as const

/** A JPEG with place, device and owner in EXIF and XMP, and a profile. */
export function aPhoneJpeg(picture: Sharp = aPicture()): Promise<Buffer> {
  return picture
    .withExif({
      IFD0: { Make: 'Phone', Model: secrets.serial, Artist: secrets.owner, Copyright: secrets.owner },
      IFD2: { BodySerialNumber: secrets.serial, CameraOwnerName: secrets.owner },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '7/1 28/1 0/1' },
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secrets.owner}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withIccProfile('p3')
    .jpeg({ quality: 90 })
    .toBuffer()
}

/**
 * The same picture as a camera held in one of eight ways stores it: turned so that its orientation makes it upright.
 * @param orientation the EXIF value, 1 to 8
 */
export async function turnedJpeg(orientation: number): Promise<Buffer> {
  // What has to be done to the upright picture so that the reader's correction undoes it: a quarter turn, a mirror.
  const ways: Record<number, { turn: number; mirror?: 'flip' | 'flop' }> = {
    1: { turn: 0 },
    2: { turn: 0, mirror: 'flop' },
    3: { turn: 180 },
    4: { turn: 0, mirror: 'flip' },
    5: { turn: 90, mirror: 'flop' },
    6: { turn: 270 },
    7: { turn: 90, mirror: 'flip' },
    8: { turn: 90 },
  }
  const { turn, mirror } = ways[orientation] ?? { turn: 0 }
  const turned = sharp(await aPicture().rotate(turn).png().toBuffer())
  const stored = mirror ? await turned[mirror]().png().toBuffer() : await turned.png().toBuffer()
  return sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
}

/** 144 megapixels of one colour, in less than 400 KB. */
export function aPixelBomb(): Promise<Buffer> {
  bomb ??= sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#884422' } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9, palette: true, colours: 2 })
    .toBuffer()
  return bomb
}
let bomb: Promise<Buffer> | undefined

const text = (words: string) => Buffer.from(words)

/** Files that are no photo, whatever they are called. */
export const notPhotos = {
  svg: text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'),
  html: text('<!doctype html><html><body><svg></svg><script>alert(1)</script></body></html>'),
  heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)]),
  avif: Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypavif\0\0\0\0mif1avif'), Buffer.alloc(500)]),
  tiff: Buffer.concat([text('II*\0'), Buffer.alloc(500)]),
  riff: Buffer.concat([text('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(500)]),
  words: text('Protokoll der Sitzung vom 3. November'),
  nearlyJpeg: Buffer.from([0xff, 0xd8, 0x00, 0x10]),
} as const

const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
)

/** One of the six pictures with people that come with the detector, and how many faces each of them has. */
export function aSample(number: number): Buffer {
  return readFileSync(join(samples, `sample${number}.jpg`))
}
export const facesOnSample: ReadonlyArray<[sample: number, faces: number]> = [
  [1, 3],
  [2, 3],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 4],
]

/** The mean colour of a part of a picture, given in fractions. */
export async function colourAt(
  bytes: Uint8Array,
  part: { x: number; y: number; width: number; height: number },
): Promise<number[]> {
  const { width, height } = await sharp(bytes).metadata()
  const region = {
    left: Math.floor(part.x * width),
    top: Math.floor(part.y * height),
    width: Math.max(1, Math.floor(part.width * width)),
    height: Math.max(1, Math.floor(part.height * height)),
  }
  const cut = await sharp(bytes).extract(region).toColourspace('srgb').removeAlpha().png().toBuffer()
  const { channels } = await sharp(cut).stats()
  return channels.map(({ mean }) => Math.round(mean))
}
