import { describe, expect, test } from 'vitest'
import { deleteFile } from '#app/domain/files/files.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { processPhoto, tidyPhotos } from '#app/domain/photos/photos.server.ts'
import { settingsSchema } from '#app/domain/settings/settings.schema.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { findNone, photoRow, renditionOf, uploaded } from '#tests/support/photo-files.ts'
import { addFace } from '#tests/support/photos.ts'
import { aPicture } from '#tests/support/pictures.ts'

const bench = useTestBench()
const days = (count: number) => TEST_NOW.subtract({ hours: count * 24 }).toString()

async function drawn(change: Record<string, unknown> = {}): Promise<string> {
  const photoId = await uploaded(bench, await aPicture({ width: 400, height: 300 }).jpeg().toBuffer())
  await processPhoto(bench.ctx(), photoId, findNone)
  await bench.db
    .updateTable('photo')
    .set({ revision: 0, ...change })
    .where('id', '=', photoId)
    .execute()
  return photoId
}

const files = async () => (await bench.db.selectFrom('storedFile').select(['id', 'sha256']).execute()).length

describe('originals', () => {
  test('go after 180 days, what was made of them stays', async () => {
    const [young, old] = [await drawn({ uploadedAt: days(179) }), await drawn({ uploadedAt: days(181) })]
    const { originalId } = await photoRow(bench.db, old)
    expect(await tidyPhotos(bench.ctx())).toBe(1)
    expect(await photoRow(bench.db, young)).toMatchObject({ originalId: expect.any(String) })
    const gone = await photoRow(bench.db, old)
    expect(gone.originalId).toBeNull()
    expect(gone.originalDeletedAt?.toISOString()).toBe(new Date(TEST_NOW.toString()).toISOString())
    expect(await renditionOf(bench, old, 'large', 'avif')).toMatchObject({ width: 400 })
    expect(
      await bench.db
        .selectFrom('storedFile')
        .selectAll()
        .where('id', '=', originalId ?? '')
        .execute(),
    ).toEqual([])
    expect(await tidyPhotos(bench.ctx())).toBe(0)
  })

  test('go when the town says so, between 30 days and two years', async () => {
    const ctx = bench.ctx()
    await drawn({ uploadedAt: days(40) })
    expect(await tidyPhotos(ctx)).toBe(0)
    await changeSettings(ctx, { ...(await readSettings(bench.db)), originalDays: 30 })
    expect(await tidyPhotos(ctx)).toBe(1)
    const wanted = (originalDays: unknown) => settingsSchema.safeParse({ originalDays }).success
    expect([29, 30, 730, 731, '', 'x', 30.5].map(wanted)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('stay while something waits to be drawn of them', async () => {
    const photoId = await drawn({ uploadedAt: days(181), revision: 1 })
    expect(await tidyPhotos(bench.ctx())).toBe(0)
    await processPhoto(bench.ctx(), photoId, findNone)
    expect(await tidyPhotos(bench.ctx())).toBe(1)
  })

  test('go with a photo that was refused too: of it nothing is ever shown', async () => {
    const photoId = await drawn({ uploadedAt: days(181), state: 'refused', renderedRevision: null })
    expect(await tidyPhotos(bench.ctx())).toBe(1)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ originalId: null, state: 'refused' })
  })

  test('are gone for good: a blur of before stays, a later one comes on top', async () => {
    const photoId = await drawn()
    await addFace(bench.db, photoId, { x: 0, y: 0, width: 0.5, height: 1, blurred: true })
    await bench.db
      .updateTable('photo')
      .set({ revision: 1, uploadedAt: days(181) })
      .where('id', '=', photoId)
      .execute()
    await processPhoto(bench.ctx(), photoId, findNone)
    await tidyPhotos(bench.ctx())
    await bench.db.updateTable('photoBox').set({ blurred: false }).where('photoId', '=', photoId).execute()
    await bench.db.updateTable('photo').set({ revision: 2 }).where('id', '=', photoId).execute()
    const before = await renditionOf(bench, photoId, 'small', 'webp')
    await processPhoto(bench.ctx(), photoId, findNone)
    expect(await photoRow(bench.db, photoId)).toMatchObject({ renderedRevision: 2 })
    // The picture is the blurred one, written once more: about as little in it as before.
    const after = await renditionOf(bench, photoId, 'small', 'webp')
    expect(after.byteSize).toBeLessThan(before.byteSize * 1.2)
  })
})

describe('photos that were thrown away', () => {
  test('go after 30 days with all their files', async () => {
    const [recent, old] = [await drawn({ discardedAt: days(29) }), await drawn({ discardedAt: days(31) })]
    await addFace(bench.db, old)
    expect(await files()).toBe(24)
    expect(await tidyPhotos(bench.ctx())).toBe(1)
    expect(await bench.db.selectFrom('photo').select('id').execute()).toEqual([{ id: recent }])
    expect(await bench.db.selectFrom('photoBox').select('id').execute()).toEqual([])
    expect(await files()).toBe(12)
  })

  test('and their bytes go by the jobs that were put into the queue', async () => {
    const old = await drawn({ discardedAt: days(31) })
    const { originalId } = await photoRow(bench.db, old)
    const rows = await bench.db.selectFrom('storedFile').select(['id', 'sha256']).execute()
    await tidyPhotos(bench.ctx())
    expect(rows.map(({ id }) => id)).toContain(originalId)
    for (const { id, sha256 } of rows) await deleteFile(bench.ctx(), { fileId: id, sha256 })
    for await (const { key } of bench.files.list()) throw new Error(`${key} is still there`)
  })

  test('stay when they left the house: a withdrawal must find them', async () => {
    const [published, handedOut] = [
      await drawn({ discardedAt: days(31) }),
      await drawn({ discardedAt: days(31) }),
    ]
    const [at, day] = [TEST_NOW.toString(), '2026-11-01']
    await bench.db
      .insertInto('publication')
      .values({ id: newId(), photoId: published, channel: 'website', publishedOn: day, enteredAt: at })
      .execute()
    await bench.db
      .insertInto('handOut')
      .values({ id: newId(), photoId: handedOut, channel: 'press', size: 'large', handedAt: at })
      .execute()
    expect(await tidyPhotos(bench.ctx())).toBe(0)
    expect(await bench.db.selectFrom('photo').select('id').execute()).toHaveLength(2)
  })
})

test('a photo that nobody managed to draw within a day is given up, with a reason', async () => {
  const bytes = await aPicture({ width: 400, height: 300 }).jpeg().toBuffer()
  const [fresh, stale] = [await uploaded(bench, bytes), await uploaded(bench, bytes)]
  await bench.db
    .updateTable('photo')
    .set({ uploadedAt: days(2) })
    .where('id', '=', stale)
    .execute()
  await tidyPhotos(bench.ctx())
  expect(await photoRow(bench.db, fresh)).toMatchObject({ state: 'waiting', refusal: null })
  expect(await photoRow(bench.db, stale)).toMatchObject({ state: 'refused', refusal: 'too-costly' })
  // The queue may still get to it, when a machine that was off is on again.
  await processPhoto(bench.ctx(), stale, findNone)
  expect(await photoRow(bench.db, stale)).toMatchObject({ state: 'ready', refusal: null })
})
