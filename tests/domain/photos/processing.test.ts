import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { processPhoto } from '#app/domain/photos/photos.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { findNone, photoRow, renditionOf, renditionsOf, uploaded } from '#tests/support/photo-files.ts'
import { addFace } from '#tests/support/photos.ts'
import { aPhoneJpeg, aPicture, colourAt, corners } from '#tests/support/pictures.ts'

const bench = useTestBench()

async function objects(): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of bench.files.list()) keys.push(key)
  return keys.sort()
}

const process = (photoId: string) => processPhoto(bench.ctx(), photoId, findNone)
const change = (photoId: string, set: Record<string, unknown>) =>
  bench.db.updateTable('photo').set(set).where('id', '=', photoId).execute()

/** What the rows say lies in the store. */
async function keysOfRows(): Promise<string[]> {
  const rows = await bench.db.selectFrom('storedFile').select(['id', 'sha256']).execute()
  return rows.map(({ id, sha256 }) => `${sha256.slice(0, 2)}/${sha256}.${id}`).sort()
}

describe('drawing a photo', () => {
  test('twice changes nothing the second time', async () => {
    const photoId = await uploaded(bench, await aPhoneJpeg())
    await process(photoId)
    const before = { row: await photoRow(bench.db, photoId), made: await renditionsOf(bench, photoId) }
    await process(photoId)
    expect({ row: await photoRow(bench.db, photoId), made: await renditionsOf(bench, photoId) }).toEqual(
      before,
    )
    expect(await objects()).toEqual(await keysOfRows())
  })

  test('that does not exist, or was thrown away, does nothing', async () => {
    await process(newId())
    const photoId = await uploaded(bench, await aPhoneJpeg())
    await change(photoId, { discardedAt: '2026-11-19' })
    await process(photoId)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ state: 'waiting', detection: 'waiting' })
    expect(await renditionsOf(bench, photoId)).toEqual([])
  })

  test('again after a change takes the place of what was there, and the old files go', async () => {
    const photoId = await uploaded(bench, await aPhoneJpeg())
    await process(photoId)
    const before = await renditionsOf(bench, photoId)
    await addFace(bench.db, photoId, { x: 0, y: 0, width: 0.2, height: 0.2, blurred: true })
    await change(photoId, { revision: 1 })
    await process(photoId)
    const after = await renditionsOf(bench, photoId)
    expect(after).toHaveLength(11)
    const ids = new Set(after.map(({ fileId }) => fileId))
    expect(before.filter(({ fileId }) => ids.has(fileId))).toEqual([])
    const rows = await bench.db.selectFrom('storedFile').select('id').execute()
    expect(rows).toHaveLength(12)
    const jobs = await bench.db
      .withSchema('pgboss' as never)
      .selectFrom('job' as never)
      .select(['name', 'data'] as never[])
      .execute()
    const deleting = (jobs as Array<{ name: string; data: { fileId: string } }>).filter(
      ({ name }) => name === 'delete-file',
    )
    expect(deleting.map(({ data }) => data.fileId).sort()).toEqual(before.map(({ fileId }) => fileId).sort())
    // What the job deletes is what is left over.
    expect((await objects()).length).toBe(12 + 11)
  })

  test('for a state that is over changes nothing, and leaves no file behind', async () => {
    const photoId = await uploaded(bench, await aPhoneJpeg())
    await process(photoId)
    const before = await renditionsOf(bench, photoId)
    await change(photoId, { revision: 1 })
    // Somebody blurs a box while the photo is being drawn: at the moment its files are written.
    const files = {
      ...bench.files,
      put: async (key: string, bytes: Uint8Array) => {
        await change(photoId, { revision: 2 })
        await bench.files.put(key, bytes)
      },
    }
    await processPhoto({ ...bench.ctx(), files }, photoId, findNone)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ revision: 2, renderedRevision: 0 })
    expect(await renditionsOf(bench, photoId)).toEqual(before)
    expect(await objects()).toEqual(await keysOfRows())
  })

  test('killed before its rows are written is done by the next run', async () => {
    const photoId = await uploaded(bench, await aPhoneJpeg())
    let written = 0
    const put = async (key: string, bytes: Uint8Array) => {
      written += 1
      if (written > 5) throw new Error('the disk is full')
      await bench.files.put(key, bytes)
    }
    const ctx = { ...bench.ctx(), files: { ...bench.files, put } }
    await expect(processPhoto(ctx, photoId, findNone)).rejects.toThrow('the disk is full')
    expect(await photoRow(bench.db, photoId)).toMatchObject({ state: 'waiting', renderedRevision: null })
    expect(await renditionsOf(bench, photoId)).toEqual([])
    await process(photoId)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ state: 'ready', renderedRevision: 0 })
    expect(await renditionsOf(bench, photoId)).toHaveLength(11)
  })

  test('of which the original was damaged in the store is refused with a reason', async () => {
    const photoId = await uploaded(bench, await aPhoneJpeg())
    const [key] = await objects()
    await bench.files.put(key ?? '', Buffer.from('damaged'))
    await process(photoId)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ state: 'refused', refusal: 'broken' })
  })

  test('goes on from the large rendition once the original is gone', async () => {
    const photoId = await uploaded(bench, await aPicture({ width: 3000, height: 2000 }).jpeg().toBuffer())
    await process(photoId)
    await change(photoId, { originalId: null, revision: 1 })
    await addFace(bench.db, photoId, { x: 0, y: 0, width: 0.2, height: 0.2, blurred: true })
    await process(photoId)
    const large = await renditionOf(bench, photoId, 'large')
    expect(large).toMatchObject({ width: 2048, height: 1365 })
    expect(await photoRow(bench.db, photoId)).toMatchObject({
      renderedRevision: 1,
      width: 3000,
      height: 2000,
    })
  })
})

describe('a blurred box', () => {
  test('leaves less than forty colours of what was there, and a quarter more on every side', async () => {
    // A picture of fine stripes: everything is in the detail.
    const photoId = await uploaded(
      bench,
      await aPicture({ width: 1000, height: 1000 }).jpeg({ quality: 95 }).toBuffer(),
    )
    await addFace(bench.db, photoId, {
      x: 0.4,
      y: 0.4,
      width: 0.2,
      height: 0.2,
      blurred: true,
      foundBy: 'hand',
    })
    await process(photoId)
    const { bytes } = await renditionOf(bench, photoId, 'large')
    const spread = await spreadIn(bytes, { x: 0.36, y: 0.36, width: 0.28, height: 0.28 })
    const around = await spreadIn(bytes, { x: 0.05, y: 0.4, width: 0.25, height: 0.2 })
    expect(around).toBeGreaterThan(10 * spread)
  })

  test('takes its colour from nowhere else', async () => {
    const photoId = await uploaded(bench, await aPicture().jpeg({ quality: 95 }).toBuffer())
    await addFace(bench.db, photoId, { x: 0.05, y: 0.05, width: 0.1, height: 0.1, blurred: true })
    await process(photoId)
    const { bytes } = await renditionOf(bench, photoId, 'large')
    const [red = 0, green = 0, blue = 0] = await colourAt(bytes, {
      x: 0.05,
      y: 0.05,
      width: 0.1,
      height: 0.1,
    })
    expect(Math.abs(red - corners.upperLeft[0])).toBeLessThan(15)
    expect(Math.abs(green - corners.upperLeft[1])).toBeLessThan(15)
    expect(Math.abs(blue - corners.upperLeft[2])).toBeLessThan(15)
  })

  test.each([
    ['at the very edge', { x: 0.95, y: 0.95, width: 0.05, height: 0.05 }],
    ['of the whole picture', { x: 0, y: 0, width: 1, height: 1 }],
    ['thinner than a pixel', { x: 0.5, y: 0.5, width: 0.0001, height: 0.0001 }],
  ])('may lie %s', async (_where, box) => {
    const photoId = await uploaded(bench, await aPicture().jpeg().toBuffer())
    await addFace(bench.db, photoId, { ...box, blurred: true })
    await addFace(bench.db, photoId, { ...box, blurred: true })
    await process(photoId)
    expect(await renditionsOf(bench, photoId)).toHaveLength(11)
  })
})

/** How much neighbouring pixels differ in a part of a picture: detail. */
async function spreadIn(bytes: Uint8Array, part: Parameters<typeof colourAt>[1]): Promise<number> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes)
    .extract({
      ...{ left: Math.floor(part.x * width), top: Math.floor(part.y * height) },
      ...{ width: Math.floor(part.width * width), height: Math.floor(part.height * height) },
    })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let sum = 0
  for (let at = 1; at < data.length; at++) {
    if (at % info.width !== 0) sum += Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0))
  }
  return sum / data.length
}
