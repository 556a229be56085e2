import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from './picture.rules.ts'

// Runs in workers only. Everything libvips can read is forbidden and the three formats we take are allowed
// again: no SVG (it fetches), no PDF, no TIFF, no format somebody adds to the next version.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
// What was read once is never asked for again.
sharp.cache(false)

/**
 * Opens a picture of a stranger, upright. Reading it throws on a file that is cut off or broken: half a picture is
 * no picture. Warnings are let pass, because many phones write files that earn them.
 */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient()
}

/** Opens pixels we hold ourselves. */
export function openPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

/** Eight bits a channel, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number; channels: 1 | 2 | 3 | 4 }

/** Reads what a pipeline makes as red, green and blue of eight bits, whatever it was; what is see-through gets white. */
export async function readPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}
