import sharp from 'sharp'
import { answerParent } from '#app/domain/kernel/answer-parent.ts'

// A scan is a JPEG or a PNG by its first bytes; nothing else is opened, whatever the rest of it claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })

const MOST_PIXELS = 50e6

answerParent<{ bytes: Uint8Array }>(({ bytes }) => isWhole(bytes))

// What cannot be read to its last row is said in an exception, whatever is wrong with it.
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).stats()
    return true
  } catch {
    return false
  }
}
