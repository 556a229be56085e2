import phash from 'sharp-phash'
import { answerParent } from '#app/domain/kernel/answer-parent.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { openPicture, openPixels, readPixels } from '../pixels/open-picture.ts'
import { MAX_PIXELS, MIN_SIDE } from '../pixels/picture.rules.ts'
import type { Inspected } from './inspect-photo.ts'
import type { PhotoRefusal } from './intake.rules.ts'

answerParent<{ bytes: Uint8Array }>(({ bytes }) => inspect(bytes))

async function inspect(bytes: Uint8Array): Promise<Result<Inspected, PhotoRefusal>> {
  try {
    const { width, height } = (await openPicture(bytes).metadata()).autoOrient
    if (width * height > MAX_PIXELS) return failure('too-many-pixels')
    if (Math.min(width, height) < MIN_SIDE) return failure('too-small')
    // Every row is read for this, so a file that is cut off does not get through.
    const small = await readPixels(openPicture(bytes).resize({ width: 256, height: 256, fit: 'fill' }))
    const hash = await phash(await openPixels(small).png().toBuffer())
    return success({ width, height, hash })
  } catch (error) {
    return failure(refusalOf(error))
  }
}

// What libvips cannot read it says in an exception, whatever is wrong with it.
function refusalOf(error: unknown): PhotoRefusal {
  return error instanceof Error && error.message.includes('exceeds pixel limit')
    ? 'too-many-pixels'
    : 'broken'
}
