import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findFaces } from '#app/domain/photos/faces/find-faces.ts'
import { processPhoto } from '#app/domain/photos/photos.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { photoRow, renditionOf, uploaded } from '#tests/support/photo-files.ts'
import { aSample } from '#tests/support/pictures.ts'

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
