import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { deskItems, photoFactsSchema } from '#app/domain/photos/looking/photo-facts.schema.ts'
import {
  checkDesk,
  countFaces,
  describePhoto,
  discardPhoto,
  readPhoto,
  restorePhoto,
} from '#app/domain/photos/photos.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aPhotoWithAFace } from '#tests/support/photo-boxes.ts'
import { addPhoto } from '#tests/support/photos.ts'

const bench = useTestBench()
const look = async (actor: AccountActor, photoId: string) => readPhoto(bench.ctx({ actor }), photoId)

describe('describing a photo', () => {
  test('is stored for whoever cannot see it; the log says that, and not the words', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    await describePhoto(as(jana), photoId, 'Drei Kolleginnen lachen.')
    expect((await look(jana, photoId))?.altText).toBe('Drei Kolleginnen lachen.')
    const entries = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).execute()
    expect(entries).toEqual([{ action: 'photo.described', detail: {} }])
  })

  test('is possible while the photo is still being prepared', async () => {
    const { jana, as } = await aPhotoWithAFace(bench)
    const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, state: 'waiting' })
    expect(await describePhoto(as(jana), photoId, 'Ein neuer Streuwagen.')).toMatchObject({ ok: true })
  })

  test.each<[string, string]>([
    ['', 'required'],
    ['Foto', 'too-few-words'],
    ['  Frau lacht  ', 'too-few-words'],
    [`Ein Wort ${'a'.repeat(1000)}`, 'too-long'],
  ])('takes a few words and at most a thousand characters: %s', (altText, code) => {
    const read = photoFactsSchema.safeParse({ intent: 'describe', ...(altText ? { altText } : {}) })
    expect(read.error?.issues.map(({ message }) => message)).toContain(code)
  })
})

describe('counting by hand', () => {
  test('keeps the number and who counted', async () => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    await countFaces(as(comms), photoId, 4)
    expect(await look(comms, photoId)).toMatchObject({ facesCounted: 4, countedBy: 'Katharina Vogt' })
    expect(await look(comms, photoId)).toMatchObject({ facesFound: 1 })
  })

  test('nobody counts what they have not seen', async () => {
    const { jana, as } = await aPhotoWithAFace(bench)
    const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, state: 'waiting' })
    expect(await countFaces(as(jana), photoId, 0)).toEqual({ ok: false, reason: 'not-ready' })
  })

  test.each(['-1', '1,5', '2.5', 'viele', '501', ''])('is a whole number: %s', faces => {
    const read = photoFactsSchema.safeParse({ intent: 'count', ...(faces ? { faces } : {}) })
    expect(read.success).toBe(false)
  })

  test('can be none', () => {
    expect(photoFactsSchema.parse({ intent: 'count', faces: '0' })).toEqual({ intent: 'count', faces: 0 })
  })
})

describe('looking at the desk', () => {
  test('notes what is to be seen; the next answer takes its place', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    expect(await look(jana, photoId)).toMatchObject({ desk: [], deskCheckedAt: null })
    await checkDesk(as(jana), photoId, ['screen', 'key', 'screen'])
    expect(await look(jana, photoId)).toMatchObject({ desk: ['key', 'screen'] })
    await checkDesk(as(jana), photoId, ['brand'])
    expect(await look(jana, photoId)).toMatchObject({ desk: ['brand'] })
  })

  test('nothing of it is an answer too', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    await checkDesk(as(jana), photoId, [])
    const checked = await look(jana, photoId)
    expect(checked?.desk).toEqual([])
    expect(checked?.deskCheckedAt).toEqual(new Date(TEST_NOW.epochMilliseconds))
  })

  test.each<[string, object, string]>([
    ['no answer', {}, 'tick-or-nothing'],
    ['two that exclude each other', { items: ['key'], nothing: 'on' }, 'not-both'],
  ])('%s is none', (_case, answer, code) => {
    const read = photoFactsSchema.safeParse({ intent: 'desk', ...answer })
    expect(read.error?.issues).toMatchObject([{ message: code, path: ['items'] }])
  })

  test('knows what it asks for and nothing else', () => {
    expect(photoFactsSchema.parse({ intent: 'desk', items: deskItems })).toMatchObject({ items: deskItems })
    expect(photoFactsSchema.safeParse({ intent: 'desk', items: ['face'] }).success).toBe(false)
  })
})

describe('throwing a photo away', () => {
  test('can be taken back; twice is once', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    await discardPhoto(as(jana), photoId)
    await discardPhoto(as(jana), photoId)
    expect((await look(jana, photoId))?.discardedAt).not.toBeNull()
    await restorePhoto(as(jana), photoId)
    await restorePhoto(as(jana), photoId)
    expect((await look(jana, photoId))?.discardedAt).toBeNull()
    const entries = await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()
    expect(entries.map(({ action }) => action)).toEqual(['photo.discarded', 'photo.restored'])
  })

  test('left half prepared, it is prepared to the end when it comes back', async () => {
    const { jana, as } = await aPhotoWithAFace(bench)
    const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, state: 'waiting' })
    await discardPhoto(as(jana), photoId)
    await restorePhoto(as(jana), photoId)
    const { rows } = await sql`select data from pgboss.job where name = 'process-photo'`.execute(bench.db)
    expect(rows).toEqual([{ data: { photoId } }])
  })

  test('ends every other work on it', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    await discardPhoto(as(jana), photoId)
    const discarded = { ok: false, reason: 'discarded' }
    expect(await describePhoto(as(jana), photoId, 'Drei Leute lachen.')).toEqual(discarded)
    expect(await countFaces(as(jana), photoId, 2)).toEqual(discarded)
    expect(await checkDesk(as(jana), photoId, [])).toEqual(discarded)
  })

  test('is not for one that was handed out or published: a withdrawal would not find it', async () => {
    const { jana, comms, photoId, as } = await aPhotoWithAFace(bench)
    const published = await addPhoto(bench.db, { uploadedBy: jana.accountId })
    const where = { id: newId(), channel: 'website' } as const
    await bench.db
      .insertInto('handOut')
      .values({ ...where, photoId, size: 'large', handedAt: TEST_NOW.toString() })
      .execute()
    await bench.db
      .insertInto('publication')
      .values({ ...where, photoId: published, publishedOn: '2026-11-01', enteredAt: TEST_NOW.toString() })
      .execute()
    for (const id of [photoId, published]) {
      expect(await discardPhoto(as(comms), id)).toEqual({ ok: false, reason: 'in-use' })
      expect((await look(jana, id))?.discardedAt).toBeNull()
    }
  })
})

test('to others than the uploader and comms the photo does not exist', async () => {
  const { other, jana, photoId, as } = await aPhotoWithAFace(bench)
  const unknown = { ok: false, reason: 'unknown-photo' }
  for (const id of [photoId, newId(), 'kein-schluessel']) {
    const ctx = id === photoId ? as(other) : as(jana)
    expect(await describePhoto(ctx, id, 'Drei Leute lachen.')).toEqual(unknown)
    expect(await countFaces(ctx, id, 1)).toEqual(unknown)
    expect(await checkDesk(ctx, id, [])).toEqual(unknown)
    expect(await discardPhoto(ctx, id)).toEqual(unknown)
    expect(await restorePhoto(ctx, id)).toEqual(unknown)
    expect(await readPhoto(ctx, id)).toBeUndefined()
  }
})
