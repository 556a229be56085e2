import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  addBox,
  blurBox,
  placeBox,
  readPhoto,
  removeBox,
  stepBox,
  unblurBox,
} from '#app/domain/photos/photos.server.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aHandMadeBox, aPhotoWithAFace, boxOf, renderingsOf } from '#tests/support/photo-boxes.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'

const bench = useTestBench()
const NO_SUCH = '00000000-0000-4000-8000-000000000000'
const here = { x: 0.1, y: 0.2, width: 0.3, height: 0.3 }

const waitingRenderings = async (photoId: string) => {
  const { rows } = await sql`
    select id from pgboss.job where name = 'process-photo' and data ->> 'photoId' = ${photoId}`.execute(
    bench.db,
  )
  return rows.length
}

async function excepted(boxId: string, approved: boolean | null) {
  await bench.db
    .insertInto('photoException')
    .values({
      ...{ id: newId(), boxId, ground: 'background', reason: 'Ganz hinten am Bus, kaum zu sehen.' },
      ...{ requestedAt: TEST_NOW.toString(), approved },
      decidedAt: approved === null ? null : TEST_NOW.toString(),
    })
    .execute()
}

describe('adding a box', () => {
  test('marks a face the detector missed, in the place it was drawn', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const added = await addBox(as(jana), photoId, { kind: 'face', place: here })
    if (!added.ok) throw new Error(added.reason)
    expect(await boxOf(bench, jana, photoId, added.value)).toMatchObject({
      ...{ ...here, kind: 'face', foundBy: 'hand', number: 2, blurred: false, personId: null },
      ...{ mayPlace: true, mayRemove: true, mayName: true },
    })
  })

  test('without a place puts it in the middle, a second one beside it', async () => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    await addBox(as(comms), photoId, { kind: 'region', place: null })
    await addBox(as(comms), photoId, { kind: 'region', place: null })
    const regions = (await readPhoto(as(comms), photoId))?.boxes.filter(({ kind }) => kind === 'region')
    expect(regions?.map(({ x, y }) => [x, y])).toEqual([
      [0.425, 0.4],
      [0.445, 0.42],
    ])
  })

  test.each([
    { ...here, x: Number.NaN },
    { ...here, x: -0.2 },
    { ...here, x: 0.9 },
    { ...here, width: 0 },
    { ...here, height: Number.POSITIVE_INFINITY },
  ])('outside the picture changes nothing: %o', async place => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const refused = await addBox(as(jana), photoId, { kind: 'face', place })
    expect(refused).toEqual({ ok: false, reason: 'outside' })
    expect((await readPhoto(as(jana), photoId))?.boxes).toHaveLength(1)
  })

  test('has an end', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    for (let count = 0; count < 299; count += 1) await addFace(bench.db, photoId)
    expect(await addBox(as(jana), photoId, { kind: 'face', place: null })).toEqual({
      ok: false,
      reason: 'too-many-boxes',
    })
  })

  test('waits until there is a picture to look at', async () => {
    const { jana, as } = await aPhotoWithAFace(bench)
    for (const state of ['waiting', 'refused'] as const) {
      const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, state })
      const refused = await addBox(as(jana), photoId, { kind: 'face', place: here })
      expect(refused).toEqual({ ok: false, reason: 'not-ready' })
    }
  })
})

describe('who may do anything with the boxes of a photo', () => {
  const everything = (ctx: Parameters<typeof addBox>[0], photoId: string, boxId: string) => [
    () => addBox(ctx, photoId, { kind: 'face', place: here }),
    () => placeBox(ctx, { photoId, boxId }, here),
    () => stepBox(ctx, { photoId, boxId }, 'left'),
    () => blurBox(ctx, { photoId, boxId }),
    () => unblurBox(ctx, { photoId, boxId }),
    () => removeBox(ctx, { photoId, boxId }),
  ]

  test('whoever uploaded it and comms; to all others the photo does not exist', async () => {
    const { jana, other, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId)
    const hr: AccountActor = {
      ...jana,
      accountId: other.accountId,
      ambassadorId: null,
      roles: ['hr', 'admin'],
    }
    for (const ctx of [as(other), as(hr)]) {
      for (const answer of everything(ctx, photoId, boxId)) {
        expect(await answer()).toEqual({ ok: false, reason: 'unknown-photo' })
      }
      expect(await readPhoto(ctx, photoId)).toBeUndefined()
    }
    expect(await boxOf(bench, jana, photoId, boxId)).toBeDefined()
  })

  test.each([NO_SUCH, 'kein-schluessel'])('a photo that never was looks the same: %s', async id => {
    const { comms, faceId, as } = await aPhotoWithAFace(bench)
    for (const answer of everything(as(comms), id, faceId)) {
      expect(await answer()).toEqual({ ok: false, reason: 'unknown-photo' })
    }
  })

  test.each([NO_SUCH, 'kein-schluessel'])('a box that is none of this photo: %s', async boxId => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    for (const answer of everything(as(comms), photoId, boxId).slice(1)) {
      expect(await answer()).toEqual({ ok: false, reason: 'unknown-box' })
    }
  })

  test('a box of another photo cannot be reached through one’s own', async () => {
    const { jana, other, photoId, as } = await aPhotoWithAFace(bench)
    const theirs = await addPhoto(bench.db, { uploadedBy: other.accountId })
    const boxId = await aHandMadeBox(bench, other, theirs)
    expect(await removeBox(as(jana), { photoId, boxId })).toEqual({ ok: false, reason: 'unknown-box' })
    expect(await boxOf(bench, other, theirs, boxId)).toBeDefined()
  })

  test('nobody, once the photo was thrown away', async () => {
    const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    await bench.db.updateTable('photo').set({ discardedAt: TEST_NOW.toString() }).execute()
    expect(await blurBox(as(comms), { photoId, boxId: faceId })).toEqual({ ok: false, reason: 'discarded' })
  })
})

describe('moving a box', () => {
  test('changes its place and size, step by step or at once', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId)
    await stepBox(as(jana), { photoId, boxId }, 'right')
    await stepBox(as(jana), { photoId, boxId }, 'taller')
    const stepped = { x: 0.42, y: 0.39, width: 0.2, height: 0.22 }
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject(stepped)
    expect(await placeBox(as(jana), { photoId, boxId }, here)).toMatchObject({ ok: true })
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject(here)
  })

  test('outside the picture changes nothing', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId)
    const away = { ...here, y: 0.9 }
    expect(await placeBox(as(jana), { photoId, boxId }, away)).toEqual({ ok: false, reason: 'outside' })
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject({ x: 0.4, y: 0.4 })
  })

  test('is not for a box of the detector: it could be shrunk away', async () => {
    const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const refused = { ok: false, reason: 'found-by-detector' }
    expect(await placeBox(as(comms), { photoId, boxId: faceId }, here)).toEqual(refused)
    expect(await stepBox(as(comms), { photoId, boxId: faceId }, 'narrower')).toEqual(refused)
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ x: 0.1, width: 0.1, mayPlace: false })
  })

  test('does not take somebody’s consent along to another face; comms may put it right', async () => {
    const { jana, comms, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId)
    const { id: personId } = await addDepictedPerson(bench.db)
    await bench.db.updateTable('photoBox').set({ personId }).where('id', '=', boxId).execute()
    expect(await placeBox(as(jana), { photoId, boxId }, here)).toEqual({ ok: false, reason: 'named' })
    expect(await placeBox(as(comms), { photoId, boxId }, here)).toMatchObject({ ok: true })
  })

  test('does not take an exception along, asked for or agreed; one turned down holds nothing', async () => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    for (const [approved, answer] of [
      [null, { ok: false, reason: 'excepted' }],
      [true, { ok: false, reason: 'excepted' }],
      [false, { ok: true, value: undefined }],
    ] as const) {
      const boxId = await aHandMadeBox(bench, comms, photoId)
      await excepted(boxId, approved)
      expect(await placeBox(as(comms), { photoId, boxId }, here)).toEqual(answer)
    }
  })

  test('is not for what somebody else drew: it could be shrunk away as well; comms may', async () => {
    const { jana, comms, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, comms, photoId)
    const refused = { ok: false, reason: 'not-yours' }
    expect(await placeBox(as(jana), { photoId, boxId }, here)).toEqual(refused)
    expect(await stepBox(as(jana), { photoId, boxId }, 'narrower')).toEqual(refused)
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject({ x: 0.4, width: 0.2, mayPlace: false })
    const byJana = await aHandMadeBox(bench, jana, photoId)
    expect(await placeBox(as(comms), { photoId, boxId: byJana }, here)).toMatchObject({ ok: true })
  })

  test('makes the pictures anew if it is blurred, and not otherwise', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId, 'region')
    await placeBox(as(jana), { photoId, boxId }, here)
    expect(await renderingsOf(bench, photoId)).toEqual({ revision: 0, renderedRevision: 0 })
    await blurBox(as(jana), { photoId, boxId })
    await stepBox(as(jana), { photoId, boxId }, 'left')
    expect((await renderingsOf(bench, photoId)).revision).toBe(2)
  })
})

describe('blurring', () => {
  test('counts only once the pictures are made anew', async () => {
    const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
    await blurBox(as(jana), { photoId, boxId: faceId })
    expect(await boxOf(bench, jana, photoId, faceId)).toMatchObject({ blurred: true })
    expect(await renderingsOf(bench, photoId)).toEqual({ revision: 1, renderedRevision: 0 })
    expect(await waitingRenderings(photoId)).toBe(1)
  })

  test('twice is once, and showing what is shown is nothing', async () => {
    const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
    await unblurBox(as(jana), { photoId, boxId: faceId })
    await blurBox(as(jana), { photoId, boxId: faceId })
    await blurBox(as(jana), { photoId, boxId: faceId })
    expect((await renderingsOf(bench, photoId)).revision).toBe(1)
    expect(await waitingRenderings(photoId)).toBe(1)
  })

  test('can be taken back, which makes other pictures again', async () => {
    const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    await blurBox(as(comms), { photoId, boxId: faceId })
    await unblurBox(as(comms), { photoId, boxId: faceId })
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ blurred: false })
    expect((await renderingsOf(bench, photoId)).revision).toBe(2)
  })
})

test('what somebody else hid in the background stays hidden; a face is asked about at the gate', async () => {
  const { jana, comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
  const boxId = await aHandMadeBox(bench, comms, photoId, 'region')
  await blurBox(as(comms), { photoId, boxId })
  await blurBox(as(comms), { photoId, boxId: faceId })
  expect(await unblurBox(as(jana), { photoId, boxId })).toEqual({ ok: false, reason: 'not-yours' })
  expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject({ blurred: true, mayShow: false })
  expect(await unblurBox(as(jana), { photoId, boxId: faceId })).toMatchObject({ ok: true })
  expect(await unblurBox(as(comms), { photoId, boxId })).toMatchObject({ ok: true })
})

test('what was blurred stays blurred once the original is deleted; more can be blurred', async () => {
  const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
  await blurBox(as(comms), { photoId, boxId: faceId })
  await bench.db.updateTable('photo').set({ originalId: null }).execute()
  const refused = await unblurBox(as(comms), { photoId, boxId: faceId })
  expect(refused).toEqual({ ok: false, reason: 'original-gone' })
  const regionId = await aHandMadeBox(bench, comms, photoId, 'region')
  expect(await blurBox(as(comms), { photoId, boxId: regionId })).toMatchObject({ ok: true })
})

describe('removing a box', () => {
  test('is for whoever added it, and for comms', async () => {
    const { jana, comms, photoId, as } = await aPhotoWithAFace(bench)
    const [byJana, alsoByJana] = [
      await aHandMadeBox(bench, jana, photoId),
      await aHandMadeBox(bench, jana, photoId),
    ]
    const byComms = await aHandMadeBox(bench, comms, photoId)
    expect(await removeBox(as(jana), { photoId, boxId: byJana })).toMatchObject({ ok: true })
    expect(await removeBox(as(comms), { photoId, boxId: alsoByJana })).toMatchObject({ ok: true })
    expect(await removeBox(as(jana), { photoId, boxId: byComms })).toEqual({ ok: false, reason: 'not-yours' })
    expect((await readPhoto(as(jana), photoId))?.boxes.map(({ id }) => id)).toContain(byComms)
  })

  test('is never for what the detector found', async () => {
    const { jana, comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    for (const actor of [jana, comms]) {
      const refused = await removeBox(as(actor), { photoId, boxId: faceId })
      expect(refused).toEqual({ ok: false, reason: 'found-by-detector' })
    }
    expect(await boxOf(bench, jana, photoId, faceId)).toMatchObject({ mayRemove: false })
  })

  test('comes after taking the name off: a withdrawal finds photos by the names on their boxes', async () => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, comms, photoId)
    const { id: personId } = await addDepictedPerson(bench.db)
    await bench.db.updateTable('photoBox').set({ personId }).where('id', '=', boxId).execute()
    expect(await removeBox(as(comms), { photoId, boxId })).toEqual({ ok: false, reason: 'named' })
    await bench.db.updateTable('photoBox').set({ personId: null }).where('id', '=', boxId).execute()
    expect(await removeBox(as(comms), { photoId, boxId })).toMatchObject({ ok: true })
  })

  test('keeps a box with a reason that was agreed or waits: the proof would go with it', async () => {
    const { comms, photoId, as } = await aPhotoWithAFace(bench)
    for (const [approved, takenBackAt] of [
      [null, null],
      [true, null],
      [true, TEST_NOW.toString()],
    ] as const) {
      const boxId = await aHandMadeBox(bench, comms, photoId)
      await excepted(boxId, approved)
      await bench.db.updateTable('photoException').set({ takenBackAt }).where('boxId', '=', boxId).execute()
      const stands = takenBackAt === null
      expect(await boxOf(bench, comms, photoId, boxId)).toMatchObject({ excepted: stands, mayPlace: !stands })
      expect(await removeBox(as(comms), { photoId, boxId })).toEqual({ ok: false, reason: 'excepted' })
    }
    const boxId = await aHandMadeBox(bench, comms, photoId)
    await excepted(boxId, false)
    expect(await removeBox(as(comms), { photoId, boxId })).toMatchObject({ ok: true })
  })

  test('shows again what was blurred below it', async () => {
    const { jana, photoId, as } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId, 'region')
    await blurBox(as(jana), { photoId, boxId })
    await removeBox(as(jana), { photoId, boxId })
    expect((await renderingsOf(bench, photoId)).revision).toBe(2)
  })
})

test('the log of changes says who did what to which box', async () => {
  const { jana, photoId, as } = await aPhotoWithAFace(bench)
  const boxId = await aHandMadeBox(bench, jana, photoId)
  await stepBox(as(jana), { photoId, boxId }, 'up')
  await blurBox(as(jana), { photoId, boxId })
  await unblurBox(as(jana), { photoId, boxId })
  await removeBox(as(jana), { photoId, boxId })
  const entries = await bench.db.selectFrom('auditEntry').selectAll().orderBy('id').execute()
  expect(entries.map(({ action }) => action)).toEqual(
    ['added', 'moved', 'blurred', 'shown', 'removed'].map(done => `photo.box-${done}`),
  )
  expect(entries.every(entry => entry.subjectId === photoId && entry.actorId === jana.accountId)).toBe(true)
})
