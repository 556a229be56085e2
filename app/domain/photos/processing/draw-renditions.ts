import type { OverlayOptions, Sharp } from 'sharp'
import { atMost } from '../pixels/at-most.ts'
import { openPicture, openPixels, type Pixels, readPixels } from '../pixels/open-picture.ts'
import {
  type Box,
  blurredRegion,
  blurSigma,
  cropSize,
  crops,
  formatsOf,
  mosaicSize,
  type Region,
  type RenditionFormat,
  type RenditionSize,
  widths,
} from './renditions.rules.ts'

export type Rendition = {
  size: RenditionSize
  format: RenditionFormat
  width: number
  height: number
  bytes: Uint8Array
}

/** Everything made of a photo; `placeholder` is a tiny blurred picture as a `data:` address. */
export type Drawn = { placeholder: string; renditions: Rendition[] }

/**
 * Makes every rendition of a photo. It is decoded once, upright and at the largest size; what shall not be seen is
 * taken out of those pixels, and everything is made of what is left. Nothing but pixels gets through: no place, no
 * device, no profile. Runs in a worker.
 */
export async function drawRenditions(bytes: Uint8Array, blurred: readonly Box[]): Promise<Drawn> {
  const decoded = await readPixels(
    openPicture(bytes).resize({ width: widths.large, withoutEnlargement: true }),
  )
  const pixels = blurred.length === 0 ? decoded : await withoutDetail(decoded, blurred)
  // Encoders take memory: two at a time are as fast on two processors as all at once.
  const twoAtATime = atMost(2)
  const drawing = shapesOf(pixels).flatMap(({ size, picture }) =>
    formatsOf[size].map(format => twoAtATime(() => encode(picture.clone(), size, format))),
  )
  const [placeholder, ...renditions] = await Promise.all([drawPlaceholder(pixels), ...drawing])
  return { placeholder, renditions }
}

function shapesOf(pixels: Pixels): Array<{ size: RenditionSize; picture: Sharp }> {
  const whole = (['large', 'medium', 'small'] as const).map(size => ({
    size,
    picture: openPixels(pixels).resize({ width: widths[size], withoutEnlargement: true }),
  }))
  const parts = (['landscape', 'square'] as const).map(size => ({
    size,
    // Towards what catches the eye: skin, colour, contrast.
    picture: openPixels(pixels).resize({
      ...cropSize(crops[size], pixels),
      fit: 'cover',
      position: 'attention',
    }),
  }))
  return [...whole, ...parts]
}

async function encode(picture: Sharp, size: RenditionSize, format: RenditionFormat): Promise<Rendition> {
  const { data, info } = await encoders[format](picture).toBuffer({ resolveWithObject: true })
  return { size, format, width: info.width, height: info.height, bytes: data }
}

/** How each format is written; the least effort for AVIF, which is smaller even so. */
const encoders: Readonly<Record<RenditionFormat, (picture: Sharp) => Sharp>> = {
  jpeg: picture => picture.jpeg({ quality: 82, progressive: true }),
  webp: picture => picture.webp({ quality: 78, effort: 2 }),
  avif: picture => picture.avif({ quality: 55, effort: 0 }),
}

async function drawPlaceholder(pixels: Pixels): Promise<string> {
  const tiny = await openPixels(pixels).resize({ width: 16 }).blur(1).webp({ quality: 30 }).toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

async function withoutDetail(pixels: Pixels, boxes: readonly Box[]): Promise<Pixels> {
  const overlays = await Promise.all(boxes.map(box => overlay(pixels, blurredRegion(box, pixels))))
  return readPixels(openPixels(pixels).composite(overlays))
}

// First to a handful of colours, then soft: a blur alone can be reckoned back, colours that are gone cannot.
async function overlay(pixels: Pixels, region: Region): Promise<OverlayOptions> {
  const { left, top, width, height } = region
  const few = await readPixels(
    openPixels(pixels)
      .extract(region)
      .resize({ ...mosaicSize(region), fit: 'fill' }),
  )
  const large = await readPixels(openPixels(few).resize({ width, height, fit: 'fill', kernel: 'linear' }))
  const soft = await readPixels(openPixels(large).blur(blurSigma(region)))
  const { channels } = soft
  return { input: Buffer.from(soft.data), raw: { width, height, channels }, left, top }
}
