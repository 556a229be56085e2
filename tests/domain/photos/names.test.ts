import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { nameBox, readPhoto } from '#app/domain/photos/photos.server.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aHandMadeBox, aPhotoWithAFace, boxOf } from '#tests/support/photo-boxes.ts'

const bench = useTestBench()
const NO_SUCH = '00000000-0000-4000-8000-000000000000'

const person = (personId: string) => ({ intent: 'person', personId }) as const
const claim = (name: string) => ({ intent: 'claim', name }) as const
const self = { intent: 'self' } as const
const nobody = { intent: 'nobody' } as const

describe('comms', () => {
  test('names anybody of the register, and somebody else if it was wrong', async () => {
    const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const ids = { photoId, boxId: faceId }
    const samira = await addDepictedPerson(bench.db)
    const lina = await addDepictedPerson(bench.db, { kind: 'child', name: 'Lina', bornOn: '2019-05-01' })
    await nameBox(as(comms), ids, person(samira.id))
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ personName: 'Samira Demir' })
    await nameBox(as(comms), ids, person(lina.id))
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({
      personId: lina.id,
      personName: 'Lina',
    })
    await nameBox(as(comms), ids, nobody)
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ personId: null, personName: null })
  })

  test('reads the names of the register; an uploader learns that a face is named, and not whose it is', async () => {
    const { jana, comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const lina = await addDepictedPerson(bench.db, { kind: 'child', name: 'Lina', bornOn: '2019-05-01' })
    await nameBox(as(comms), { photoId, boxId: faceId }, person(lina.id))
    const shown = await readPhoto(as(jana), photoId)
    expect(shown?.boxes).toMatchObject([{ named: true, personId: null, personName: null, mayName: false }])
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`Lina|${lina.id}`))
  })

  test('links a name that was noted, which then is noted no more', async () => {
    const { jana, comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const ids = { photoId, boxId: faceId }
    await nameBox(as(jana), ids, claim('Samira vom Bauhof'))
    const samira = await addDepictedPerson(bench.db)
    await nameBox(as(comms), ids, person(samira.id))
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ personId: samira.id, claimedName: '' })
  })

  test('cannot name somebody the register does not know', async () => {
    const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const refused = await nameBox(as(comms), { photoId, boxId: faceId }, person(NO_SUCH))
    expect(refused).toEqual({ ok: false, reason: 'unknown-person' })
  })
})

describe('an ambassador', () => {
  test('is in the picture themself: they join the register with what their account says', async () => {
    const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
    expect(await nameBox(as(jana), { photoId, boxId: faceId }, self)).toMatchObject({ ok: true })
    expect(await boxOf(bench, jana, photoId, faceId)).toMatchObject({
      personName: 'Jana Feld',
      mayName: true,
    })
    const people = await bench.db.selectFrom('depictedPerson').select(['accountId', 'kind']).execute()
    expect(people).toEqual([{ accountId: jana.accountId, kind: 'employee' }])
  })

  test('is the same person on two photos', async () => {
    const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const second = await aHandMadeBox(bench, jana, photoId)
    await nameBox(as(jana), { photoId, boxId: faceId }, self)
    await nameBox(as(jana), { photoId, boxId: second }, self)
    const named = (await readPhoto(as(jana), photoId))?.boxes.map(({ personId }) => personId)
    expect(new Set(named).size).toBe(1)
  })

  test('writes down the name of others, and cannot pick them from the register', async () => {
    const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const samira = await addDepictedPerson(bench.db)
    const refused = await nameBox(as(jana), { photoId, boxId: faceId }, person(samira.id))
    expect(refused).toEqual({ ok: false, reason: 'comms-only' })
    await nameBox(as(jana), { photoId, boxId: faceId }, claim('Samira Demir'))
    expect(await boxOf(bench, jana, photoId, faceId)).toMatchObject({
      ...{ personId: null, claimedName: 'Samira Demir' },
    })
  })

  test('changes their mind about themself, not about whom comms named', async () => {
    const { jana, comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const ids = { photoId, boxId: faceId }
    await nameBox(as(jana), ids, self)
    expect(await nameBox(as(jana), ids, claim('Doch Samira'))).toMatchObject({ ok: true })
    const samira = await addDepictedPerson(bench.db)
    await nameBox(as(comms), ids, person(samira.id))
    for (const wish of [self, claim('Jemand anderes'), nobody]) {
      expect(await nameBox(as(jana), ids, wish)).toEqual({ ok: false, reason: 'already-named' })
    }
    expect(await boxOf(bench, jana, photoId, faceId)).toMatchObject({ named: true, mayName: false })
    expect(await boxOf(bench, comms, photoId, faceId)).toMatchObject({ personId: samira.id })
  })

  test('of another photo finds nothing to name', async () => {
    const { other, photoId, faceId, as } = await aPhotoWithAFace(bench)
    const refused = await nameBox(as(other), { photoId, boxId: faceId }, self)
    expect(refused).toEqual({ ok: false, reason: 'unknown-photo' })
    expect(await bench.db.selectFrom('depictedPerson').select('id').execute()).toEqual([])
  })
})

test('a region has no name', async () => {
  const { comms, photoId, as } = await aPhotoWithAFace(bench)
  const boxId = await aHandMadeBox(bench, comms, photoId, 'region')
  expect(await nameBox(as(comms), { photoId, boxId }, self)).toEqual({ ok: false, reason: 'not-a-face' })
})

test('the log of changes holds ids and no names of people', async () => {
  const { jana, photoId, faceId, as } = await aPhotoWithAFace(bench)
  await nameBox(as(jana), { photoId, boxId: faceId }, claim('Streng Geheim'))
  const entries = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).execute()
  expect(entries).toMatchObject([{ action: 'photo.box-name-noted', detail: { box: faceId, person: null } }])
  expect(JSON.stringify(entries)).not.toContain('Geheim')
})

test('somebody who also is comms names others and themself', async () => {
  const { photoId, faceId } = await aPhotoWithAFace(bench)
  const both = await anAmbassador(bench.db, { roles: ['ambassador', 'comms'] })
  const ctx = bench.ctx<AccountActor>({ actor: both })
  expect(await nameBox(ctx, { photoId, boxId: faceId }, self)).toMatchObject({ ok: true })
})
