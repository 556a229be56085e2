import { answerParent } from '#app/domain/kernel/answer-parent.ts'
import { openPicture, openPixels, type Pixels, readPixels } from '../pixels/open-picture.ts'
import type { Box } from '../processing/renditions.rules.ts'
import { type FoundInPixels, loadDetector } from './load-detector.ts'
import { type Found, LOOKED_AT, mergeBoxes, tilesOf } from './merge-boxes.rules.ts'

answerParent<{ bytes: Uint8Array }>(({ bytes }) => findAll(bytes))

async function findAll(bytes: Uint8Array): Promise<Box[]> {
  const size = { width: LOOKED_AT, height: LOOKED_AT, fit: 'inside', withoutEnlargement: true } as const
  const picture = await readPixels(openPicture(bytes).resize(size))
  const findIn = await loadDetector()
  const found = (await findIn(picture)).map(face => inPicture(face, { left: 0, top: 0 }, picture))
  // Faces at the back of a group are too small in the whole picture.
  for (const tile of tilesOf(picture)) {
    const faces = await findIn(await readPixels(openPixels(picture).extract(tile)))
    found.push(...faces.map(face => inPicture(face, tile, picture)))
  }
  return mergeBoxes(found).map(({ x, y, width, height }) => ({ x, y, width, height }))
}

function inPicture(face: FoundInPixels, tile: { left: number; top: number }, picture: Pixels): Found {
  const [x, width] = fraction(face.x + tile.left, face.width, picture.width)
  const [y, height] = fraction(face.y + tile.top, face.height, picture.height)
  return { x, y, width, height, score: face.score }
}

// The detector may look beyond the edge; a box stays inside.
function fraction(start: number, length: number, side: number): [start: number, length: number] {
  const from = Math.min(Math.max(0, start), side - 1)
  const to = Math.min(Math.max(from + 1, start + length), side)
  return [from / side, (to - from) / side]
}
