/** Sizes that screens show. The crops leave the house through the gate and on no other way. */
export const shownSizes = ['small', 'medium', 'large'] as const
export type ShownSize = (typeof shownSizes)[number]

/** The three sizes of a whole photo, and two crops for LinkedIn. */
export type RenditionSize = ShownSize | 'landscape' | 'square'

/** The smallest first: what a browser takes of them it gets in this order. */
export const renditionFormats = ['avif', 'webp', 'jpeg'] as const
export type RenditionFormat = (typeof renditionFormats)[number]

/** How wide a whole photo is at most, in pixels. Nothing is ever enlarged. */
export const widths = { small: 400, medium: 1000, large: 2048 } as const

/** What LinkedIn shows beside a link, and in the feed of a phone. */
export const crops = {
  landscape: { width: 1200, height: 627 },
  square: { width: 1200, height: 1200 },
} as const

/** The formats of each size. Crops are uploaded to LinkedIn, which takes a JPEG. */
export const formatsOf: Readonly<Record<RenditionSize, readonly RenditionFormat[]>> = {
  small: ['jpeg', 'webp', 'avif'],
  medium: ['jpeg', 'webp', 'avif'],
  large: ['jpeg', 'webp', 'avif'],
  landscape: ['jpeg'],
  square: ['jpeg'],
}

type Size = { width: number; height: number }

/** The largest crop of this shape that a picture has without being enlarged. */
export function cropSize(wanted: Size, picture: Size): Size {
  const scale = Math.min(1, picture.width / wanted.width, picture.height / wanted.height)
  return { width: atLeastOne(wanted.width * scale), height: atLeastOne(wanted.height * scale) }
}

/** A box in fractions of the upright picture, 0 to 1. */
export type Box = { x: number; y: number; width: number; height: number }

/** A rectangle of whole pixels inside a picture. */
export type Region = { left: number; top: number; width: number; height: number }

/** By how much of its size a box grows on every side before it is blurred: hair and chin tell who it is. */
const GROWTH = 0.25

/** What is blurred for a box: the box and a quarter of its size on every side, as far as the picture goes. */
export function blurredRegion(box: Box, picture: Size): Region {
  const across = { from: box.x - box.width * GROWTH, to: box.x + box.width * (1 + GROWTH) }
  const down = { from: box.y - box.height * GROWTH, to: box.y + box.height * (1 + GROWTH) }
  const [left, width] = wholePixels(across, picture.width)
  const [top, height] = wholePixels(down, picture.height)
  return { left, top, width, height }
}

function wholePixels(
  { from, to }: { from: number; to: number },
  side: number,
): [start: number, length: number] {
  const start = Math.min(Math.max(0, Math.floor(from * side)), side - 1)
  const end = Math.min(side, Math.ceil(to * side))
  return [start, Math.max(1, end - start)]
}

/** How many squares of one colour are left of a blurred region along its longer side. */
const MOSAIC = 6

/** The few colours that are all a blur starts from: what is not there cannot be brought back. */
export function mosaicSize({ width, height }: Size): Size {
  const scale = Math.min(1, MOSAIC / Math.max(width, height))
  return { width: atLeastOne(width * scale), height: atLeastOne(height * scale) }
}

/** How soft a blurred region is, as the sigma of a Gaussian in pixels. */
export function blurSigma({ width, height }: Size): number {
  return Math.max(12, Math.max(width, height) / 10)
}

function atLeastOne(length: number): number {
  return Math.max(1, Math.round(length))
}
